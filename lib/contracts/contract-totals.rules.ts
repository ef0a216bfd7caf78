/** Most that a contract may come to, in cents. */
export const MOST_CENTS = 1_000_000_000;

/** So much of something at a price each. Quantities have at most three decimals; prices are in cents including GST. */
export interface PricedLine {
  quantity: number;
  unitPrice: number;
}

/** What a contract's sums are made of, in cents. */
export interface Priced {
  lines: readonly PricedLine[];
  rebates: readonly { amount: number }[];
  stc: { quantity: number; unitValue: number } | null;
  deposit: number;
}

/** A contract's sums in cents. `price` is before rebates and includes `gst`; `net` is what the customer pays in the end. */
export interface Totals {
  price: number;
  gst: number;
  rebates: number;
  net: number;
  deposit: number;
  /** What is left of `net` after the deposit. */
  balance: number;
}

/** What a line comes to in cents, half a cent rounded up. In whole numbers: floating point would lose cents. */
export function lineTotal({ quantity, unitPrice }: PricedLine): number {
  const thousandths = BigInt(Math.round(quantity * 1_000));
  return Number((thousandths * BigInt(unitPrice) + 500n) / 1_000n);
}

/** What small-scale technology certificates come to in cents. */
export function stcTotal(stc: Priced["stc"]): number {
  return stc === null ? 0 : stc.quantity * stc.unitValue;
}

/** A contract's sums. GST at `gstPercent` is contained in the price: at 10, one eleventh of it. */
export function totalsOf({ lines, rebates, stc, deposit }: Priced, gstPercent: number): Totals {
  const price = sum(lines.map(lineTotal));
  const rebated = sum(rebates.map(({ amount }) => amount)) + stcTotal(stc);
  const net = price - rebated;
  return { price, gst: gstIn(price, gstPercent), rebates: rebated, net, deposit, balance: net - deposit };
}

/** The GST that an amount in cents contains, half a cent rounded up. */
function gstIn(amount: number, percent: number): number {
  const whole = 100 + percent;
  return Math.floor((2 * amount * percent + whole) / (2 * whole));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
