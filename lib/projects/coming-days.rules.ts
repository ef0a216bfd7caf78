import { isPublicHoliday } from "#lib/contracts/public-holidays.rules.ts";
import type { State } from "#lib/sites/site-time.rules.ts";

const DAY = 24 * 60 * 60 * 1000;
const FOUR_WEEKS = 28;
const WORDS = new Intl.DateTimeFormat("en-AU", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
});

/** A day on which work could be done. */
export interface ComingDay {
  /** 0 (Sunday) to 6 (Saturday). */
  weekday: number;
  /** Like `Tuesday, 1 December`. */
  words: string;
}

/** The days of the four weeks after `today` (`2026-11-24`, where the site is) that are no public holiday there. */
export function comingDays(today: string, state: State | null): ComingDay[] {
  const start = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: FOUR_WEEKS }, (_, place) => new Date(start + (place + 1) * DAY))
    .filter((date) => !isPublicHoliday(date.toISOString().slice(0, 10), state))
    .map((date) => ({ weekday: date.getUTCDay(), words: WORDS.format(date) }));
}
