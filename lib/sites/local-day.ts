import "server-only";
import { Temporal } from "temporal-polyfill";

/** The last millisecond of a day (`2026-11-24`) in a zone: whatever ends with that day ends then. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone });
  return new Date(next.epochMilliseconds - 1);
}
