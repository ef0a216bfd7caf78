import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { HOLIDAYS_KNOWN_UNTIL } from "#lib/contracts/public-holidays.rules.ts";

/** What staff should know of a contract that they issue. Nothing of it stands in the way. */
export const CONTRACT_WARNINGS = {
  solicited_unknown:
    "Nobody said whether the customer asked for the visit, so no cooling-off period is offered.",
  deposit_above_limit: "The deposit is above the usual share of the price.",
  customer_unknown: "The project has no customer yet, and the contract names none.",
  holidays_unknown: "The cooling-off period may reach past the public holidays we know, and then ends later.",
} as const;

export type ContractWarning = keyof typeof CONTRACT_WARNINGS;

/** A cooling-off period never takes longer than this, in milliseconds. */
const LONGEST_COOLING_OFF = 28 * 24 * 3_600_000;

/** What staff should be warned of; a deposit above `depositLimitPercent` of the price is one thing. */
export function contractWarnings(document: ContractDocument, depositLimitPercent: number): ContractWarning[] {
  const { totals, solicited, coolingOff, customer, validUntil } = document;
  const coolsOffUntil = new Date(Date.parse(validUntil) + LONGEST_COOLING_OFF).toISOString();
  const holds: Record<ContractWarning, boolean> = {
    solicited_unknown: solicited === null,
    deposit_above_limit: totals.deposit * 100 > totals.price * depositLimitPercent,
    customer_unknown: customer === null,
    holidays_unknown: coolingOff !== null && coolsOffUntil > HOLIDAYS_KNOWN_UNTIL,
  };
  const warnings: ContractWarning[] = [
    "solicited_unknown",
    "deposit_above_limit",
    "customer_unknown",
    "holidays_unknown",
  ];
  return warnings.filter((warning) => holds[warning]);
}
