import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { HOLIDAYS_KNOWN_UNTIL } from "#lib/contracts/public-holidays.rules.ts";

/** What staff should know of a contract that they issue. Nothing of it stands in the way. */
const WARNINGS = {
  solicited_unknown:
    "Nobody said whether the customer asked for the visit, so no cooling-off period is offered.",
  deposit_above_limit: "The deposit is above the usual share of the price.",
  deposit_unexplained:
    "Nobody said why the deposit is above the usual share. Issue the contract again with a depositReason.",
  customer_unknown: "The project has no customer yet, and the contract names none.",
  holidays_unknown: "The cooling-off period may reach past the public holidays we know, and then ends later.",
  characters_missing:
    "Some characters have no letters in the file's fonts, and are shown in it as boxes. The customer reads them on the screen.",
} as const;

export type ContractWarning = keyof typeof WARNINGS;

/** A cooling-off period never takes longer than this, in milliseconds. */
const LONGEST_COOLING_OFF = 28 * 24 * 3_600_000;

interface Issuing {
  document: Pick<ContractDocument, "totals" | "solicited" | "coolingOff" | "customer" | "validUntil">;
  /** Why the deposit is above the usual share, where anybody said. */
  depositReason: string | null;
  /** A deposit above so many per cent of the price is worth a warning. */
  depositLimitPercent: number;
  /** The document says something that its file cannot show. */
  lacksCharacters: boolean;
}

/** What staff should be warned of, by name. */
export function contractWarnings(issuing: Issuing): ContractWarning[] {
  const { document, depositReason, depositLimitPercent, lacksCharacters } = issuing;
  const { totals, solicited, coolingOff, customer, validUntil } = document;
  const coolsOffUntil = new Date(Date.parse(validUntil) + LONGEST_COOLING_OFF).toISOString();
  const isDepositHigh = totals.deposit * 100 > totals.price * depositLimitPercent;
  const warnings: [ContractWarning, boolean][] = [
    ["solicited_unknown", solicited === null],
    ["deposit_above_limit", isDepositHigh],
    ["deposit_unexplained", isDepositHigh && depositReason === null],
    ["customer_unknown", customer === null],
    ["holidays_unknown", coolingOff !== null && coolsOffUntil > HOLIDAYS_KNOWN_UNTIL],
    ["characters_missing", lacksCharacters],
  ];
  return warnings.filter(([, holds]) => holds).map(([warning]) => warning);
}

/** Warnings in words, for whoever issues; nothing at all when there is nothing to warn of. */
export function warningsInWords(warnings: readonly ContractWarning[]): {
  warnings?: { code: ContractWarning; message: string }[];
} {
  if (warnings.length === 0) return {};
  return { warnings: warnings.map((code) => ({ code, message: WARNINGS[code] })) };
}

/** What a warning that was noted earlier says; its code when it is none that we know. */
export function warningWords(code: string): string {
  return Object.entries(WARNINGS).find(([name]) => name === code)?.[1] ?? code;
}
