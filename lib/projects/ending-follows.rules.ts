import { moneyInWords } from "#lib/money.rules.ts";
import { isLeftToPlugin, leftTo } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { closingOutcome, type Outcome, rejectionOutcome } from "#lib/projects/project-lifecycle.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

/** The ways in which staff end a project. */
export type Ending = "complete" | "reject" | "close";

interface Facts {
  project: ProjectView;
  /** When the customer may no longer walk away; null when that is not so now. */
  coolingOffEndsAt: Date | null;
  timeZone: string;
  currency: string;
}

/**
 * What follows when a project ends, said before. `figures` are cents; a balance below zero is the customer's. There are none
 * where payments are left to a plugin.
 */
export interface EndingLook {
  outcome: Outcome;
  why: string;
  figures: Figures | null;
  follows: string[];
}

interface Figures {
  agreed: number;
  received: number;
  balance: number;
}

/** What follows when a homeowner ends their project, in their words. */
export function customerClosingFollows(
  { project, coolingOffEndsAt, timeZone }: Omit<Facts, "currency">,
  company: string,
): string[] {
  const { contract, charges } = project;
  const isAccepted = contract !== null && contract.acceptedVersion !== null;
  return [
    isAccepted && coolingOffEndsAt !== null
      ? `You cancel the contract you accepted. That's your right until ${momentInWords(coolingOffEndsAt, timeZone)}, and it costs you nothing.`
      : "You owe nothing.",
    ...(!isAccepted && contract?.status === "ISSUED"
      ? ["The contract that was offered to you no longer counts."]
      : []),
    ...(charges.length > 0 && !isLeftToPlugin(project, "payments")
      ? [`${company} gives back what you've paid and gets in touch about it.`]
      : []),
    "The project ends for good. For another start you'd send a new request.",
    isLeftToPlugin(project, "notifications")
      ? "Everything stays here for you to read."
      : "Everything stays here for you to read, and you get an e-mail that confirms it.",
  ];
}

/** What follows when staff end a project, in theirs. */
export function staffEndingLook(ending: Ending, facts: Facts): EndingLook {
  const { project, coolingOffEndsAt, currency } = facts;
  const paymentsTo = leftTo(project, "payments");
  const figures = figuresAfter(ending, project, coolingOffEndsAt);
  return {
    outcome: outcomeOf(ending, project),
    why: whyOf(ending, project),
    figures: paymentsTo === null ? figures : null,
    follows: [
      contractWords(project),
      ...(coolingOffEndsAt === null ? [] : [coolingOffWords(coolingOffEndsAt, facts.timeZone)]),
      paymentsTo === null
        ? moneyWords(figures, currency)
        : `Payments are left to ${paymentsTo}: what is open on either side is settled there.`,
      mailWords(ending, project),
      "A closed project stays closed. No more money can be recorded in it; a charge that was a mistake can still be taken back.",
    ],
  };
}

function outcomeOf(ending: Ending, { type, contract }: ProjectView): Outcome {
  if (ending === "complete") return "COMPLETED";
  if (ending === "reject") return rejectionOutcome(type);
  return closingOutcome({ type, acceptedVersion: contract?.acceptedVersion ?? null });
}

function whyOf(ending: Ending, { type, contract }: ProjectView): string {
  if (ending === "complete") return "the work is done";
  if (ending === "reject")
    return type === "SALES" ? "the company can't do this site" : "it can't be put right";
  if (type === "SERVICE") return "a service that is closed is always cancelled";
  const version = contract?.acceptedVersion ?? null;
  return version === null
    ? "no contract was ever accepted"
    : `version ${version} of the contract was accepted, and the work isn't done`;
}

function contractWords(project: ProjectView): string {
  const { contract } = project;
  if (contract === null) {
    const plugin = leftTo(project, "contract");
    return plugin === null
      ? "There is no contract that could become void."
      : `The contract is left to ${plugin}: none is on record here.`;
  }
  const { version, acceptedVersion } = contract;
  if (version === acceptedVersion)
    return `Version ${version} of the contract was accepted and stays on record.`;
  const voided = `Version ${version} of the contract, which nobody accepted, becomes void.`;
  return acceptedVersion === null
    ? voided
    : `${voided} Version ${acceptedVersion}, which was, stays on record.`;
}

function coolingOffWords(endsAt: Date, timeZone: string): string {
  return `The customer may still change their mind until ${momentInWords(endsAt, timeZone)}: whatever they paid is theirs.`;
}

/** Without an agreement, and where somebody may still step back from it, nothing is owed. */
function figuresAfter(
  ending: Ending,
  { contract, totals }: ProjectView,
  coolingOffEndsAt: Date | null,
): Figures {
  const isAgreed = contract !== null && contract.acceptedVersion !== null;
  const isOwed = isAgreed && (ending === "complete" || coolingOffEndsAt === null);
  const agreed = isOwed ? totals.price - totals.rebates : 0;
  return { agreed, received: totals.charged, balance: agreed - totals.charged };
}

function moneyWords({ balance }: Figures, currency: string): string {
  if (balance === 0) return "No money is open on either side.";
  const figure = moneyInWords(Math.abs(balance), currency);
  return balance > 0
    ? `${figure} of what was agreed isn't here. Ending the project doesn't settle that.`
    : `${figure} more is here than is owed. Ending the project doesn't send it back: that is yours to do.`;
}

function mailWords(ending: Ending, project: ProjectView): string {
  const { customer } = project;
  if (customer === null) return "There is no customer yet, so nobody is e-mailed.";
  if (isLeftToPlugin(project, "notifications")) {
    return "A plugin sees to this project's messages, so no e-mail goes out from here.";
  }
  const { firstName, lastName, email } = customer;
  const reason = ending === "reject" ? ", with your reason" : "";
  return `${firstName} ${lastName} gets an e-mail about it at ${email}${reason}.`;
}
