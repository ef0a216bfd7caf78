/** What the state of a contract follows from. */
interface ContractFacts {
  isAccepted: boolean;
  /** No later version was issued. */
  isNewest: boolean;
  /** Its project is closed. */
  isClosed: boolean;
  validUntil: Date;
}

/**
 * The state of a version of a contract. Accepted stays accepted; what was not accepted gives way to a newer version, is
 * void once the project is closed, and expires.
 */
export function contractStatusOf(
  { isAccepted, isNewest, isClosed, validUntil }: ContractFacts,
  now: Date,
): "ISSUED" | "ACCEPTED" | "SUPERSEDED" | "EXPIRED" | "VOIDED" {
  if (isAccepted) return "ACCEPTED";
  if (!isNewest) return "SUPERSEDED";
  if (isClosed) return "VOIDED";
  return now > validUntil ? "EXPIRED" : "ISSUED";
}
