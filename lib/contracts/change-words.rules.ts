import { moneyInWords } from "#lib/money.rules.ts";

interface Charged {
  quantity: number;
  unitPrice: number;
  total: number;
}

/** How a line comes to its amount, like `16 × $412.50`. */
export function chargedWords({ quantity, unitPrice }: Charged, currency: string): string {
  return `${quantityWords(quantity)} × ${moneyInWords(unitPrice, currency)}`;
}

/** A quantity with as many decimals as it has. */
export function quantityWords(quantity: number): string {
  return new Intl.NumberFormat("en-AU", { maximumFractionDigits: 3 }).format(quantity);
}

/** How much more or less: `$825.00 more`, `$40.00 less`, `the same`. */
export function differenceWords(cents: number, currency: string): string {
  if (cents === 0) return "the same";
  return `${moneyInWords(Math.abs(cents), currency)} ${cents > 0 ? "more" : "less"}`;
}

/** A difference with its sign, for a column of figures. */
export function signedMoney(cents: number, currency: string): string {
  return cents > 0 ? `+${moneyInWords(cents, currency)}` : moneyInWords(cents, currency);
}
