import { newTermsWords } from "#lib/contract-terms/terms-name.rules.ts";
import type { ContractDifference } from "#lib/contracts/contract-changes.rules.ts";
import { type ContractFacts, inWords, sums } from "#lib/contracts/contract-mail.rules.ts";
import { stcTotal } from "#lib/contracts/contract-totals.rules.ts";
import { greeting } from "#lib/customers/greeting.rules.ts";
import type { Fact, Letter, Part } from "#lib/mail/letter.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";

/** Most changes of lines that a mail lists; the contract's page shows all. */
const LISTED = 12;

/** To the homeowner: a version waits for them, what it comes to, until when, and what changed. */
export function contractReadyLetter(facts: ContractFacts): Letter {
  const { document, acceptedBefore, customer, companyName, contractUrl } = facts;
  const { reference, version, coolingOff } = document;
  const isFirst = version === 1;
  return {
    subject: isFirst
      ? `Your contract is ready (${reference})`
      : `Version ${version} of your contract (${reference})`,
    heading: isFirst ? "Your contract is ready" : "Your contract has changed",
    greeting: greeting(customer.firstName),
    lead: isFirst
      ? `The contract for your project ${reference} is ready for you to read.`
      : `Version ${version} of the contract for your project ${reference} is ready, and takes the place of the one before.`,
    parts: [
      {
        kind: "facts",
        facts: [
          ...sums(document),
          { name: "Can be accepted until", value: inWords(new Date(document.validUntil), document) },
        ],
      },
      ...changed(facts),
      { kind: "button", label: "Read the contract", url: contractUrl },
      {
        kind: "note",
        text: [
          acceptedBefore === null
            ? "Nothing is agreed until you accept it."
            : `You accepted version ${acceptedBefore}. The new one counts once you accept it too.`,
          coolingOff === null
            ? ""
            : `After that you can still change your mind for ${coolingOff.businessDays} business days.`,
        ]
          .join(" ")
          .trim(),
      },
    ],
    reason: `You get this e-mail because you have a project with ${companyName}.`,
  };
}

/** What changed: in the company's words, then line by line. */
function changed({ document, difference }: ContractFacts): Part[] {
  const { changes, currency } = document;
  const said: Part[] = changes === null || changes.trim() === "" ? [] : [{ kind: "quote", text: changes }];
  const listed = difference === null ? [] : lineChanges(difference, currency);
  if (said.length + listed.length === 0) return [];
  return [
    { kind: "paragraph", text: `What changed since version ${difference?.from ?? document.version - 1}:` },
    ...said,
    ...(listed.length === 0 ? [] : [{ kind: "facts" as const, facts: listed }]),
  ];
}

function lineChanges(difference: ContractDifference, currency: string): Fact[] {
  const { lines, rebates, netDifference } = difference;
  const money = (cents: number) => moneyInWords(cents, currency);
  const facts = [
    ...lines.map(({ description, before, after }) => ({
      name: description,
      value: beforeAndAfter(before && money(before.total), after && money(after.total)),
    })),
    ...rebates.map(({ description, before, after }) => ({
      name: `Rebate: ${description}`,
      value: beforeAndAfter(before === null ? null : money(before), after === null ? null : money(after)),
    })),
  ];
  const more = facts.length - LISTED;
  return [
    ...facts.slice(0, LISTED),
    ...(more > 0 ? [{ name: "And more", value: `${more} further changes` }] : []),
    ...otherChanges(difference, money),
    ...(netDifference === 0
      ? []
      : [
          {
            name: netDifference > 0 ? "You pay more" : "You pay less",
            value: money(Math.abs(netDifference)),
            strong: true as const,
          },
        ]),
  ];
}

/** What changed beside lines and rebates. */
function otherChanges({ stc, totals, terms }: ContractDifference, money: (cents: number) => string): Fact[] {
  const worth = (certificates: NonNullable<typeof stc>["before"]) =>
    certificates && money(stcTotal(certificates));
  const { before, after } = totals.deposit;
  return [
    ...(stc === null
      ? []
      : [{ name: "Certificates (STC)", value: beforeAndAfter(worth(stc.before), worth(stc.after)) }]),
    ...(before === after ? [] : [{ name: "Deposit", value: beforeAndAfter(money(before), money(after)) }]),
    ...(terms === null ? [] : [{ name: "Terms", value: newTermsWords(terms.after) }]),
  ];
}

function beforeAndAfter(before: string | null, after: string | null): string {
  if (before === null) return `added at ${after}`;
  return after === null ? `removed, was ${before}` : `${before} → ${after}`;
}
