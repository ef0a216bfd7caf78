import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeWeekdays, WEEKDAYS, WEEKDAYS_MONDAY_FIRST, weekdayName } from "#lib/projects/weekday.rules.ts";
import { weekdays } from "#lib/projects/weekday.schema.ts";

it("calls 0 Sunday and 6 Saturday, as the callers' own software does", () => {
  expect(WEEKDAYS.map(weekdayName)).toEqual([
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
  ]);
});

it("has no name for a number that is no weekday", () => {
  for (const none of [-1, 7, 1.5, Number.NaN]) expect(weekdayName(none)).toBe("");
});

it("shows people each day once, Monday first", () => {
  expect(WEEKDAYS_MONDAY_FIRST[0]).toBe(1);
  expect([...WEEKDAYS_MONDAY_FIRST].sort()).toEqual([...WEEKDAYS]);
});

it("keeps the days that a homeowner named: each once, sorted, none lost or added", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (days) => {
      const merged = mergeWeekdays(days);
      expect(new Set(merged)).toEqual(new Set(days));
      expect(merged).toHaveLength(new Set(days).size);
      expect(merged).toEqual([...merged].sort());
      expect(mergeWeekdays(merged)).toEqual(merged);
    }),
  );
});

it("leaves the caller's own list as it was", () => {
  const days = [6, 0, 6];
  mergeWeekdays(days);
  expect(days).toEqual([6, 0, 6]);
});

it("takes no day, seven days, and the same day twice", () => {
  expect(weekdays.parse([])).toEqual([]);
  expect(weekdays.parse([6, 5, 4, 3, 2, 1, 0])).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(weekdays.parse([3, 3])).toEqual([3]);
});

it.each([[[7]], [[-1]], [[1.5]], [["1"]], [[null]], [[0, 0, 0, 0, 0, 0, 0, 0]], ["1"], [{ 0: 1 }]])(
  "refuses %j",
  (days) => {
    expect(weekdays.safeParse(days).success).toBe(false);
  },
);
