import { HOLIDAYS_KNOWN_UNTIL, isPublicHoliday } from "#lib/contracts/public-holidays.rules.ts";
import type { State } from "#lib/sites/site-time.rules.ts";

/** How many business days a customer who did not ask for the visit may take to change their mind. */
export const COOLING_OFF_DAYS = 10;

/**
 * Weekdays counted on top where a period reaches past the holidays we know: no three weeks in a row have more holidays than
 * that, so that the period cannot end too early.
 */
const ALLOWANCE_FOR_UNKNOWN_HOLIDAYS = 5;

/**
 * The last day of cooling off from an unsolicited contract: the tenth business day after the day of acceptance, both as
 * `2026-11-24` in the site's zone. Source: Australian Consumer Law, sections 2 and 82. Of a site in no known state, a day
 * counts only where it is a business day in every state. `further` are holidays beside the known ones, like `2026-09-22` or,
 * for one state, `VIC:2026-09-25`.
 */
export function coolingOffLastDay(
  acceptedOn: string,
  state: State | null,
  further: readonly string[] = [],
): string {
  const off = further
    .filter((one) => state === null || !one.includes(":") || one.startsWith(`${state}:`))
    .map((one) => one.slice(-acceptedOn.length));
  const counting = { state, off };
  const last = businessDayAfter(acceptedOn, { ...counting, count: COOLING_OFF_DAYS });
  if (last <= HOLIDAYS_KNOWN_UNTIL) return last;
  const count = COOLING_OFF_DAYS + ALLOWANCE_FOR_UNKNOWN_HOLIDAYS;
  return businessDayAfter(acceptedOn, { ...counting, count });
}

interface Counting {
  count: number;
  state: State | null;
  /** Days that do not count, whatever else they are. */
  off: readonly string[];
}

function businessDayAfter(day: string, { count, state, off }: Counting): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = dayAfter(reached);
    if (isBusinessDay(reached, state) && !off.includes(reached)) left -= 1;
  }
  return reached;
}

/** Whether a day is neither on a weekend nor a public holiday in this state. */
export function isBusinessDay(day: string, state: State | null): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day, state);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
}
