/** All that a timeline can tell of, and webhooks with it. */
export const EVENT_TYPES = [
  "Project.Created",
  "Project.Updated",
  "Project.PreferencesUpdated",
  "Project.StageChanged",
  "Project.ContractIssued",
  "Project.ContractAccepted",
  "Project.Rejected",
  "Project.Closed",
  "Charge.Created",
  "Charge.Deleted",
  "File.Attached",
  "File.RetakeAsked",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
