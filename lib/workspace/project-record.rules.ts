import type { Outcome } from "#lib/projects/project-lifecycle.rules.ts";

/** A charge with those who wrote it down and took it back: by name, or by address where they gave no name. */
export interface ChargeRecord {
  id: string;
  /** Cents. */
  amount: number;
  type: string;
  description: string | null;
  paidBy: string;
  processedAt: Date;
  recordedAt: Date;
  recordedBy: string | null;
  /** Null while it counts. */
  takenBackAt: Date | null;
  takenBackBy: string | null;
}

/** How a project ended, and who ended it. */
export interface EndingRecord {
  outcome: Outcome;
  reason: string | null;
  /** Who is said to have closed it. */
  saidBy: string | null;
  kind: "staff" | "homeowner" | "visitor";
  /** Who did it, by name or address; null when nobody was signed in. */
  by: string | null;
  time: Date;
}

/** What the books hold of a project beyond what it is read with: for staff alone. */
export interface ProjectRecord {
  charges: ChargeRecord[];
  ending: EndingRecord | null;
  /** Cents; of the contract that is agreed, or else offered; null without one. */
  deposit: number | null;
  /** A deposit above this share of the price is unusual. */
  depositLimitPercent: number;
}

/** Who ended a project, in words. */
export function enderWords({ kind, by, saidBy }: Pick<EndingRecord, "kind" | "by" | "saidBy">): string {
  const who = kind === "staff" ? (by ?? "Staff") : `The customer${by === null ? "" : ` (${by})`}`;
  return saidBy === null ? who : `${saidBy}, written down by ${who}`;
}
