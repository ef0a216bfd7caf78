import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import { MOST_CENTS, type Priced } from "#lib/contracts/contract-totals.rules.ts";
import { centsOf, moneyTyped } from "#lib/money.rules.ts";

/** A line before anything is typed. */
export const BLANK_LINE = { description: "", quantity: "1", unitPrice: "" } as const;

/** A rebate before anything is typed. */
export const BLANK_REBATE = { description: "", amount: "" } as const;

/** What a new version is written from: the newest one, or nothing. It is good until its own day; what changed is said anew. */
export function draftFrom(newest: ContractDocument | null, validUntil: string): ContractDraft {
  if (newest === null) {
    return {
      lines: [{ ...BLANK_LINE }],
      rebates: [],
      stc: { quantity: "", unitValue: "" },
      deposit: "",
      depositReason: "",
      validUntil,
      solicited: "unknown",
      changes: "",
    };
  }
  const { lines, rebates, stc, totals, solicited } = newest;
  return {
    lines: lines.map(typedLine),
    rebates: rebates.map(({ description, amount }) => ({ description, amount: moneyTyped(amount) })),
    stc:
      stc === null
        ? { quantity: "", unitValue: "" }
        : { quantity: String(stc.quantity), unitValue: moneyTyped(stc.unitValue) },
    deposit: totals.deposit === 0 ? "" : moneyTyped(totals.deposit),
    depositReason: "",
    validUntil,
    solicited: solicited === null ? "unknown" : solicited ? "yes" : "no",
    changes: "",
  };
}

/** A line as its fields are filled with it. */
export function typedLine(line: { description: string; quantity: number; unitPrice: number }) {
  const { description, quantity, unitPrice } = line;
  return { description, quantity: String(quantity), unitPrice: moneyTyped(unitPrice) };
}

/** A quantity as people type it: `16`, `2.5`, `1,200`. Null for what is unclear. */
export function quantityOf(typed: string): number | null {
  const text = typed.trim();
  if (!/^(?:\d{1,9}|\d{1,3}(?:,\d{3})+)?(?:\.\d{0,9})?$/.test(text) || !/\d/.test(text)) return null;
  return Number(text.replaceAll(",", ""));
}

/** What can be summed up of a draft while it is typed: what is no amount yet counts as nothing. */
export function pricedDraft({ lines, rebates, stc, deposit }: ContractDraft): Priced {
  const certificates = Math.trunc(within(quantityOf(stc.quantity), MOST_QUANTITY));
  return {
    lines: lines.map(pricedLine),
    rebates: rebates.map(({ amount }) => ({ amount: cents(amount) })),
    stc: certificates === 0 ? null : { quantity: certificates, unitValue: cents(stc.unitValue) },
    deposit: cents(deposit),
  };
}

/** The same of one line. */
export function pricedLine({ quantity, unitPrice }: ContractDraft["lines"][number]) {
  return { quantity: within(quantityOf(quantity), MOST_QUANTITY), unitPrice: cents(unitPrice) };
}

/** Whether nothing was typed into a line: it is left out. */
export function isBlankLine({ description, unitPrice }: ContractDraft["lines"][number]): boolean {
  return description.trim() === "" && unitPrice.trim() === "";
}

const MOST_QUANTITY = 1_000_000;

function cents(typed: string): number {
  return within(centsOf(typed), MOST_CENTS);
}

function within(value: number | null, most: number): number {
  return Math.min(value ?? 0, most);
}
