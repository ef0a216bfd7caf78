import { greeting } from "#lib/customers/greeting.rules.ts";
import type { Letter, Part } from "#lib/mail/letter.rules.ts";
import type { Outcome } from "#lib/projects/project-lifecycle.rules.ts";

/** What the mails about a project's end tell. */
export interface ClosureFacts {
  reference: string;
  outcome: Outcome;
  /** Why, in words; of a rejection always. */
  reason: string | null;
  customer: { name: string; firstName: string };
  companyName: string;
  /** Address of the project's page. */
  url: string;
}

/** How each end reads to the homeowner. `why` says whether the reason was written for them. */
const ENDINGS: Record<Outcome, { heading: string; lead: string; why: boolean }> = {
  COMPLETED: {
    heading: "Your project is complete",
    lead: "is complete: everything we agreed on is done. Thank you for having us.",
    why: false,
  },
  FAILED: {
    heading: "We cannot take your project on",
    lead: "does not go ahead. We are sorry: we looked at it carefully, and we cannot do it.",
    why: true,
  },
  CANNOT_RESOLVE: {
    heading: "We could not put it right",
    lead: "is closed. We are sorry: we could not put right what you asked us to.",
    why: true,
  },
  LOST: {
    heading: "Your project is closed",
    lead: "is closed. No contract was accepted, so nothing is agreed between us.",
    why: false,
  },
  CANCELLED: {
    heading: "Your project is cancelled",
    lead: "is cancelled and does not go ahead.",
    why: false,
  },
  SUPERSEDED: {
    heading: "Your newer request takes over",
    lead: "is closed, because a newer request for the same place takes over from it.",
    why: false,
  },
};

/** To the homeowner: how it ended and, where the company turned it down, why. */
export function projectClosedLetter(facts: ClosureFacts): Letter {
  const { reference, outcome, reason, customer, companyName, url } = facts;
  const ending = ENDINGS[outcome];
  return {
    subject: `${ending.heading} (${reference})`,
    heading: ending.heading,
    greeting: greeting(customer.firstName),
    lead: `Your project ${reference} ${ending.lead}`,
    parts: [
      ...(ending.why ? inTheirWords("The reason, in our words:", reason) : []),
      { kind: "button", label: "See your project", url },
      {
        kind: "note",
        text: "Your photos, your papers and the whole timeline stay there for you to read.",
      },
    ],
    reason: `You get this e-mail because you have a project with ${companyName}.`,
  };
}

/** To the company: a homeowner ended their project themselves. */
export function closureNoticeLetter(facts: ClosureFacts): Letter {
  const { reference, outcome, reason, customer, companyName, url } = facts;
  return {
    subject: `Project ${reference} was closed by its customer`,
    heading: "A customer closed their project",
    lead: `The customer of project ${reference} closed it. Its outcome is ${outcome}.`,
    parts: [
      {
        kind: "facts",
        facts: [
          { name: "Reference", value: reference, strong: true },
          { name: "Customer", value: customer.name },
        ],
      },
      ...inTheirWords("Their reason:", reason),
      { kind: "button", label: "Open the project", url },
    ],
    reason: `You get this e-mail because this is the address of ${companyName} for its projects.`,
  };
}

function inTheirWords(title: string, words: string | null): Part[] {
  if (words === null || words.trim() === "") return [];
  return [
    { kind: "paragraph", text: title },
    { kind: "quote", text: words },
  ];
}
