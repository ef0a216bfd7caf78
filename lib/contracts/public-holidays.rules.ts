import type { State } from "#lib/sites/site-time.rules.ts";

/** The last day whose holidays are in the tables below. */
export const HOLIDAYS_KNOWN_UNTIL = "2028-12-31";

/** Holidays everywhere, on weekdays, with those that stand in for a weekend's. */
const EVERYWHERE = [
  "2026-01-01 2026-01-26 2026-04-03 2026-04-06 2026-12-25 2026-12-28",
  "2027-01-01 2027-01-26 2027-03-26 2027-03-29 2027-12-27 2027-12-28",
  "2028-01-03 2028-01-26 2028-04-14 2028-04-17 2028-04-25 2028-12-25 2028-12-26",
].join(" ");

/**
 * Further holidays of each state, on weekdays. A day that is one in the capital or in half of the state, or for part of the
 * day, is in here for all of it: a period then ends late, never early. Show days of single towns are not. Western Australia
 * moves its holidays in 2028: the old days and the new are both in here until that year's are gazetted, and so is the Friday
 * before each last Saturday of September in Victoria, when the football final is expected.
 * Source: the states' and territories' gazetted lists and holiday acts as of November 2026.
 */
const BY_STATE: Record<State, string> = {
  ACT: "2026-03-09 2026-04-27 2026-06-01 2026-06-08 2026-10-05 2027-03-08 2027-04-26 2027-05-31 2027-06-14 2027-10-04 2028-03-13 2028-05-29 2028-06-12 2028-10-02",
  NSW: "2026-04-27 2026-06-08 2026-10-05 2027-04-26 2027-06-14 2027-10-04 2028-06-12 2028-10-02",
  NT: "2026-05-04 2026-06-08 2026-07-24 2026-08-03 2026-12-24 2026-12-31 2027-04-26 2027-05-03 2027-06-14 2027-07-23 2027-08-02 2027-12-24 2027-12-31 2028-05-01 2028-06-12 2028-07-28 2028-08-07",
  QLD: "2026-05-04 2026-08-12 2026-10-05 2026-12-24 2027-04-26 2027-05-03 2027-08-11 2027-10-04 2027-12-24 2028-05-01 2028-08-16 2028-10-02",
  SA: "2026-03-09 2026-06-08 2026-10-05 2026-12-24 2026-12-31 2027-03-08 2027-04-26 2027-06-14 2027-10-04 2027-12-24 2027-12-31 2028-03-13 2028-06-12 2028-10-02",
  TAS: "2026-02-09 2026-03-09 2026-04-07 2026-06-08 2026-10-22 2026-11-02 2027-02-08 2027-03-08 2027-03-30 2027-06-14 2027-10-21 2027-11-01 2028-02-14 2028-03-13 2028-04-18 2028-06-12 2028-10-26 2028-11-06",
  VIC: "2026-03-09 2026-06-08 2026-09-25 2026-11-03 2027-03-08 2027-06-14 2027-09-24 2027-11-02 2028-03-13 2028-06-12 2028-09-29 2028-11-07",
  WA: "2026-03-02 2026-04-27 2026-06-01 2026-09-28 2027-03-01 2027-04-26 2027-06-07 2027-09-27 2028-03-06 2028-03-13 2028-06-05 2028-06-12 2028-09-25 2028-11-13",
};

const everywhere = new Set(EVERYWHERE.split(" "));
const byState = new Map(Object.entries(BY_STATE).map(([state, days]) => [state, new Set(days.split(" "))]));

/** Whether a day (`2026-12-25`) is a public holiday in a state; of an unknown state, whether it is one in any. */
export function isPublicHoliday(day: string, state: State | null): boolean {
  if (everywhere.has(day)) return true;
  if (state === null) return [...byState.values()].some((days) => days.has(day));
  return byState.get(state)?.has(day) ?? false;
}
