/** An amount in cents as people read it, like `$1,234.50`; below zero with a minus sign. */
export function moneyInWords(cents: number, currency: string): string {
  const format = new Intl.NumberFormat("en-AU", { style: "currency", currency });
  return format.format(cents / 100).replace("-", "−");
}

const WHOLE = String.raw`\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+`;
/** A sign of money, then dollars that are grouped in threes or not at all, then a point and at most two digits. */
const AMOUNT = new RegExp(
  String.raw`^\p{Sc}?\s*(?:(?<whole>${WHOLE})(?:\.(?<part>\d{0,2}))?|\.(?<only>\d{1,2}))$`,
  "u",
);

/**
 * The cents of an amount as people type it: `1,234.50`, `$1 234.5`, `1234`. Null for what is unclear: signs, a comma for a
 * point, groups that are not of three, a third decimal, and more than a number holds exactly.
 */
export function centsOf(text: string): number | null {
  const groups = AMOUNT.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const { whole = "0", part, only } = groups;
  const cents = Number(whole.replace(/\D/g, "") + (part ?? only ?? "").padEnd(2, "0"));
  return Number.isSafeInteger(cents) ? cents : null;
}

/** An amount of 0 cents or more as a field is filled with it: `1,234.50`. */
export function moneyTyped(cents: number): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ",")}.${digits.slice(-2)}`;
}
