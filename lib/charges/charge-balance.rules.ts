import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";

type Totals = ProjectView["totals"];

/** What a warning follows from. Amounts are cents. */
export interface ChargeFacts {
  totals: Totals;
  stage: ProjectView["stage"];
  /** Of the contract that is agreed, or else offered; null without one. */
  deposit: number | null;
  /** A deposit above this share of the price is unusual. */
  depositLimitPercent: number;
  currency: string;
}

/** Stages at which money is a deposit: nothing is installed yet. */
const BEFORE_INSTALLATION: readonly string[] = [
  "ONBOARDING",
  "QUOTING",
  "CONSIDERING",
  "COMMITTING",
  "INSPECTION",
];

/** Charges, oldest first as they are read, each with what was due after it. The oldest may be missing: the sums count all. */
export function withBalance<Charge extends { amount: number }>(
  charges: readonly Charge[],
  { due }: Pick<Totals, "due">,
): (Charge & { dueAfter: number })[] {
  let dueAfter = due;
  return charges
    .toReversed()
    .map((charge) => {
      const told = { ...charge, dueAfter };
      dueAfter += charge.amount;
      return told;
    })
    .toReversed();
}

/** What staff should know before they record this amount; null when it is as usual. Nothing of it stands in the way. */
export function chargeWarning(amount: number, facts: ChargeFacts): string | null {
  const { totals, stage, deposit, depositLimitPercent, currency } = facts;
  const figure = (cents: number) => moneyInWords(cents, currency);
  if (deposit === null) return "There is no contract yet: nobody has agreed to pay anything.";
  const over = amount - totals.due;
  if (over > 0) return `That is ${figure(over)} more than the price.`;
  if (!BEFORE_INSTALLATION.includes(stage)) return null;
  const received = totals.charged + amount;
  if (deposit > 0 && received > deposit) {
    return `That makes ${figure(received)} before the installation: more than the deposit of ${figure(deposit)} that the contract asks for.`;
  }
  if (received * 100 > totals.price * depositLimitPercent) {
    return `That makes ${figure(received)} before the installation: more than ${depositLimitPercent} % of the price, the usual limit of a deposit.`;
  }
  return null;
}

/** How far the deposit is here; null when the contract asks for none. */
export function depositWords(
  { charged }: Pick<Totals, "charged">,
  deposit: number | null,
  currency: string,
): string | null {
  if (deposit === null || deposit === 0) return null;
  const figure = (cents: number) => moneyInWords(cents, currency);
  if (charged >= deposit) return `The deposit of ${figure(deposit)} is here.`;
  if (charged === 0) return `The deposit of ${figure(deposit)} is not here yet.`;
  return `Of the deposit of ${figure(deposit)}, ${figure(deposit - charged)} is missing.`;
}
