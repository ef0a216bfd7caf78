import fc from "fast-check";
import { expect, it } from "vitest";
import { comingDays } from "#lib/projects/coming-days.rules.ts";
import { matchWords } from "#lib/projects/match-words.rules.ts";
import { WEEKDAYS } from "#lib/projects/weekday.rules.ts";

it("offers every day of the next four weeks, from tomorrow", () => {
  const days = comingDays("2026-11-02", "NSW");
  expect(days).toHaveLength(28);
  expect(days[0]).toEqual({ weekday: 2, words: "Tuesday 3 November" });
  expect(matchWords([2, 4], days)).toMatch(/8 days, the first on Tuesday 3 November/);
});

it("leaves out public holidays of the site's state: nobody comes on Cup Day in Melbourne", () => {
  expect(comingDays("2026-11-02", "VIC")[0]).toEqual({ weekday: 3, words: "Wednesday 4 November" });
  expect(comingDays("2026-12-23", "NSW").map(({ words }) => words)).not.toContain("Friday 25 December");
});

it("counts any day when none is chosen", () => {
  const days = comingDays("2026-11-02", "NSW");
  fc.assert(
    fc.property(fc.subarray([...WEEKDAYS], { minLength: 1 }), (chosen) => {
      expect(matchWords(chosen, days)).toContain(`${chosen.length * 4} days`);
    }),
  );
  expect(matchWords([], days)).toBe(matchWords([...WEEKDAYS], days));
});
