/** The examples of the documentation, in the order in which they run: files that are complete, under `examples/`. */
export const EXAMPLES = [
  "api/upload-photo.sh",
  "api/create-project.sh",
  "api/send-again.sh",
  "api/be-refused.sh",
  "api/add-webhook.sh",
  "api/issue-contract.sh",
  "api/accept-contract.sh",
  "api/create-charge.sh",
  "api/set-days.sh",
  "api/read-project.sh",
  "api/list-changes.sh",
  "api/correct-site.sh",
  "api/close-project.sh",
  "api/verify-webhook.mjs",
  "api/receive-webhook.mjs",
  "plugin/notify.mjs",
  "plain-fetch.mjs",
] as const;

export type ExampleFile = (typeof EXAMPLES)[number];

/** What each of them holds, by its name. */
export type Examples = ReadonlyMap<ExampleFile, string>;
