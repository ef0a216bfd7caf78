import { type ContractFacts, inWords, sums } from "#lib/contracts/contract-mail.rules.ts";
import { greeting } from "#lib/customers/greeting.rules.ts";
import type { Fact, Letter, Part } from "#lib/mail/letter.rules.ts";

/** What the mails about an acceptance tell beside that. */
export interface AcceptanceFacts extends ContractFacts {
  acceptance: {
    acceptedAt: Date;
    signerName: string | null;
    /** Staff accepted for the customer. */
    onBehalf: boolean;
    /** Whose device the customer signed on; null when it was their own. */
    inPresenceOf: string | null;
    coolingOffEndsAt: Date | null;
    documentSha256: string;
    /** Of the acceptance itself. */
    hash: string;
  };
}

/** To the homeowner: their copy of what was accepted, which is attached, and how long they can still change their mind. */
export function contractAcceptedLetter(facts: AcceptanceFacts): Letter {
  const { document, acceptance, customer, companyName, url } = facts;
  const { reference, version } = document;
  const at = inWords(acceptance.acceptedAt, document);
  const { onBehalf, coolingOffEndsAt } = acceptance;
  return {
    subject: `Your copy of the accepted contract (${reference}, version ${version})`,
    heading: "Your contract is accepted",
    greeting: greeting(customer.firstName),
    lead: onBehalf
      ? `Our staff recorded on ${at} that you accept version ${version} of the contract for your project ${reference}. If that is not right, tell us at once.`
      : `Thank you. You accepted version ${version} of the contract for your project ${reference} on ${at}.`,
    parts: [
      { kind: "facts", facts: [...sums(document), ...signer(acceptance)] },
      ...(coolingOffEndsAt === null
        ? []
        : [
            {
              kind: "paragraph" as const,
              text: `You can change your mind until ${inWords(coolingOffEndsAt, document)}. Until then we take no money.`,
            },
          ]),
      { kind: "button", label: "See your project", url },
      {
        kind: "note",
        text: "The contract is attached with its certificate of acceptance. Keep it: these numbers prove that nobody changed a letter of it.",
      },
      ...proof(acceptance),
    ],
    reason: `You get this e-mail because a contract with ${companyName} was accepted in your name.`,
  };
}

/** To the company: a version was accepted. */
export function acceptanceNoticeLetter(facts: AcceptanceFacts): Letter {
  const { document, acceptance, customer, companyName, url } = facts;
  const { reference, version } = document;
  const { coolingOffEndsAt } = acceptance;
  return {
    subject: `Contract ${reference}, version ${version}, was accepted`,
    heading: "A contract was accepted",
    lead: `Version ${version} of the contract of project ${reference} was accepted on ${inWords(acceptance.acceptedAt, document)}.`,
    parts: [
      {
        kind: "facts",
        facts: [
          { name: "Customer", value: customer.name },
          ...signer(acceptance),
          ...sums(document),
          ...(coolingOffEndsAt === null
            ? []
            : [{ name: "Cooling off until", value: inWords(coolingOffEndsAt, document) }]),
        ],
      },
      ...(coolingOffEndsAt === null
        ? []
        : [
            {
              kind: "note" as const,
              text: "The customer may close the project until then, and no money may be taken.",
            },
          ]),
      { kind: "button", label: "Open the project", url },
      ...proof(acceptance),
    ],
    reason: `You get this e-mail because this is the address of ${companyName} for its projects.`,
  };
}

function signer({ signerName, onBehalf, inPresenceOf }: AcceptanceFacts["acceptance"]): Fact[] {
  return [
    ...(signerName === null ? [] : [{ name: "Signed", value: signerName }]),
    ...(inPresenceOf === null
      ? []
      : [{ name: "Signed on", value: `the device of ${inPresenceOf}, who was present` }]),
    ...(onBehalf ? [{ name: "Recorded by", value: "our staff, on the customer’s behalf" }] : []),
  ];
}

function proof({ documentSha256, hash }: AcceptanceFacts["acceptance"]): Part[] {
  return [
    { kind: "note", text: `SHA-256 of the contract: ${documentSha256}` },
    { kind: "note", text: `SHA-256 of the acceptance: ${hash}` },
  ];
}
