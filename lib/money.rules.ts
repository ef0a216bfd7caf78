/** An amount in cents as people read it, like `$1,234.50`; below zero with a minus sign. */
export function moneyInWords(cents: number, currency: string): string {
  const format = new Intl.NumberFormat("en-AU", { style: "currency", currency });
  return format.format(cents / 100).replace("-", "−");
}
