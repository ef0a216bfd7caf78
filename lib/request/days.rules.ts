import { WEEKDAYS_MONDAY_FIRST, weekdayName } from "#lib/projects/weekday.rules.ts";

const LIST = new Intl.ListFormat("en-AU", { type: "conjunction" });
const WORKING_WEEK = "1,2,3,4,5";

/** One sentence that says which days suit, Monday first. No day, or all seven, means any day. */
export function daysSentence(days: readonly number[]): string {
  if (days.length === 0) return "You haven't picked any, so we'll take it that any day suits.";
  if (days.length === 7) return "Any day of the week suits you.";
  if (days.toSorted((a, b) => a - b).join() === WORKING_WEEK)
    return "Any weekday suits you, Monday to Friday.";
  if (days.length === 2 && days.includes(0) && days.includes(6)) return "Weekends suit you.";
  const names = WEEKDAYS_MONDAY_FIRST.filter((day) => days.includes(day)).map(
    (day) => `${weekdayName(day)}s`,
  );
  return `${LIST.format(names)} suit you.`;
}
