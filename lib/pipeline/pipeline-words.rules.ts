import { moneyInWords } from "#lib/money.rules.ts";

/** A count as people read it, like `12,345`. */
export function countWords(count: number): string {
  return new Intl.NumberFormat("en-AU").format(count);
}

/** So many of something, like `1 project` and `1,200 projects`. */
export function so(count: number, one: string, several: string): string {
  return `${countWords(count)} ${count === 1 ? one : several}`;
}

/** A day (`2026-11-23`) in few words, like `23 Nov`. */
export function dayWords(day: string): string {
  return inWords(day, { day: "numeric", month: "short" });
}

/** The same with its year, like `23 Nov 2026`. */
export function fullDayWords(day: string): string {
  return inWords(day, { day: "numeric", month: "short", year: "numeric" });
}

/** The month of a day, like `Nov` and `November 2026`. */
export function monthWords(day: string, length: "short" | "long"): string {
  return inWords(day, length === "short" ? { month: "short" } : { month: "long", year: "numeric" });
}

/** An amount in cents beside a scale, like `$25K`; the table has it exactly. */
export function roughMoney(cents: number, currency: string): string {
  if (Math.abs(cents) < 1_000_00) return moneyInWords(cents, currency).replace(/\.00$/, "");
  const format = new Intl.NumberFormat("en-AU", {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return format.format(cents / 100);
}

// A day is the same wherever its reader is.
function inWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-AU", { ...options, timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
