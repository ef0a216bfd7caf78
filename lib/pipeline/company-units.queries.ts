import "server-only";
import { brand } from "#lib/brand.ts";

/** What the company counts in: the zone of its weeks and months, by its IANA name, and its currency. */
export async function companyUnits(): Promise<{ timeZone: string; currency: string }> {
  const { timeZone, currency } = await brand();
  return { timeZone, currency };
}
