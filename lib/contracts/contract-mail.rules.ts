import type { ContractDifference } from "#lib/contracts/contract-changes.rules.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import type { Fact } from "#lib/mail/letter.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

/** What the mails about a version of a contract tell. */
export interface ContractFacts {
  document: ContractDocument;
  /** Since the version that it is compared with; null for the first. */
  difference: ContractDifference | null;
  /** The newest version accepted before this one. */
  acceptedBefore: number | null;
  customer: { name: string; firstName: string };
  companyName: string;
  /** Addresses of the project's page and of the contract's. */
  url: string;
  contractUrl: string;
}

/** What a version comes to, as the mails show it. */
export function sums({ currency, totals }: ContractDocument): Fact[] {
  const money = (cents: number) => moneyInWords(cents, currency);
  return [
    { name: "Price incl. GST", value: money(totals.price) },
    ...(totals.rebates === 0 ? [] : [{ name: "Rebates", value: money(-totals.rebates) }]),
    { name: "Total to pay", value: money(totals.net), strong: true },
    ...(totals.deposit === 0 ? [] : [{ name: "Deposit", value: money(totals.deposit) }]),
  ];
}

/** A moment by the clocks of the site, with their zone. */
export function inWords(moment: Date, { site }: ContractDocument): string {
  return momentInWords(moment, site.timeZone);
}
