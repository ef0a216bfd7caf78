import type { ComingDay } from "#lib/projects/coming-days.rules.ts";

/** How many of these days fall on the weekdays chosen, and which is the first. No weekday, or all, means any day. */
export function matchWords(chosen: readonly number[], coming: readonly ComingDay[]): string {
  const matching = chosen.length === 0 ? coming : coming.filter(({ weekday }) => chosen.includes(weekday));
  const [first] = matching;
  if (first === undefined) return "None of the next four weeks' days match; public holidays don't count.";
  const count = matching.length === 1 ? "one day" : `${matching.length} days`;
  return `In the next four weeks that's ${count}, the first on ${first.words}. Public holidays don't count.`;
}
