import "server-only";
import { env } from "#lib/env.ts";

/** What the company counts in: the zone of its weeks and months, by its IANA name, and its currency. */
export function companyUnits(): { timeZone: string; currency: string } {
  const { timeZone, currency } = env();
  return { timeZone, currency };
}
