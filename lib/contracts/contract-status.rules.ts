export const CONTRACT_STATUSES = ["ISSUED", "ACCEPTED", "SUPERSEDED", "EXPIRED", "VOIDED"] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

interface StatusFacts {
  version: number;
  /** The version on offer or agreed now. */
  currentVersion: number | null;
  isAccepted: boolean;
  isProjectClosed: boolean;
  validUntil: Date;
}

/** Where a version stands at a moment. Nothing stores it: it follows from what was issued, accepted and closed. */
export function contractStatus(
  { version, currentVersion, isAccepted, isProjectClosed, validUntil }: StatusFacts,
  now: Date,
): ContractStatus {
  if (isAccepted) return "ACCEPTED";
  if (currentVersion !== null && version < currentVersion) return "SUPERSEDED";
  if (isProjectClosed) return "VOIDED";
  return now > validUntil ? "EXPIRED" : "ISSUED";
}
