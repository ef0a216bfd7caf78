import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";

/** What the money of a project comes to, apart from its price. */
export interface MoneyStanding {
  /** What is to be paid, under which name; null when nothing is. Cents. */
  due: { label: string; amount: number } | null;
  /** What one should know beside it; blank when there is nothing. Amounts in it are written by `figure`. */
  note: string;
}

type Facts = Pick<ProjectView, "stage" | "outcome" | "contract" | "totals" | "capabilityManagedByPlugin">;

/**
 * What is due of a project with a contract, and on what it rests: a price that was never accepted binds nobody, and until a
 * newer version is accepted the one before counts. Where payments are left to a plugin, nothing is asked for here.
 */
export function moneyStanding(project: Facts, figure: (cents: number) => string): MoneyStanding {
  const standing = byContract(project, figure);
  if (standing.due === null || !isLeftToPlugin(project, "payments")) return standing;
  return { due: null, note: "You hear another way how and when to pay." };
}

function byContract(
  { stage, outcome, contract, totals }: Facts,
  figure: (cents: number) => string,
): MoneyStanding {
  if (contract === null) return { due: null, note: "" };
  const { version, acceptedVersion, status, deposit } = contract;
  if (acceptedVersion === null) {
    if (stage === "CLOSED") return { due: null, note: "It was never accepted, so nothing of this is owed." };
    if (status !== "ISSUED") return { due: null, note: "The offer has run out, so nothing of this is owed." };
    return {
      due: { label: "If you accept, due", amount: totals.due },
      note: depositWords(deposit, totals.charged, figure),
    };
  }
  if (stage === "CLOSED" && outcome !== "COMPLETED") {
    return {
      due: null,
      note: "The project ended before its time, so this price no longer counts. Ask us if anything is open.",
    };
  }
  const due =
    totals.due < 0
      ? { label: "Paid too much", amount: -totals.due }
      : { label: totals.due === 0 ? "All paid" : "Due", amount: totals.due };
  if (version === acceptedVersion) return { due, note: depositWords(deposit, totals.charged, figure) };
  return { due, note: `By version ${acceptedVersion} of the contract, which you accepted.` };
}

function depositWords(deposit: number, charged: number, figure: (cents: number) => string): string {
  if (deposit === 0) return "";
  if (charged >= deposit) return `The deposit of ${figure(deposit)} is paid.`;
  return charged === 0
    ? `Of that, ${figure(deposit)} is the deposit, which comes first.`
    : `Of that, ${figure(deposit - charged)} is left of the deposit, which comes first.`;
}
