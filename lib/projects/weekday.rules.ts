/** Weekdays are plain integers, 0 (Sunday) to 6 (Saturday); no date or time zone touches them. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The order people read a week in: Monday first. */
export const WEEKDAYS_MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0] as const;

const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The English name of a weekday; "" for a number that is none. */
export function weekdayName(weekday: number): string {
  return NAMES[weekday] ?? "";
}

/** The same days, each once, Sunday first. */
export function mergeWeekdays(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays)].sort((a, b) => a - b);
}

/** Days as a list of names, Monday first; none or all of them are "Any day". */
export function weekdayList(weekdays: readonly unknown[]): string {
  const chosen = WEEKDAYS_MONDAY_FIRST.filter((day) => weekdays.includes(day));
  if (chosen.length === 0 || chosen.length === 7) return "Any day";
  return new Intl.ListFormat("en-AU").format(chosen.map(weekdayName));
}
