import { expect, it } from "vitest";
import { timeLeft } from "#lib/projects/cooling-off-words.rules.ts";

const END = new Date("2026-12-08T15:59:59.999Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each([
  [13 * DAY + 23 * HOUR, "13 days"],
  [2 * DAY, "2 days"],
  [2 * DAY - 1, "47 hours"],
  [DAY, "24 hours"],
  [2 * HOUR - 1, "1 hour"],
  [HOUR, "1 hour"],
  [HOUR - 1, "less than an hour"],
  [1, "less than an hour"],
])("with %i ms left, a customer who counts down reads %s", (left, words) => {
  expect(timeLeft(END, new Date(END.getTime() - left))).toBe(words);
});

it("nobody reads of more time than there is", () => {
  for (let left = MINUTE; left < 20 * DAY; left += 37 * MINUTE) {
    const [count = "0", unit = ""] = timeLeft(END, new Date(END.getTime() - left)).split(" ");
    if (count === "less") continue;
    expect(Number(count) * (unit.startsWith("day") ? DAY : HOUR)).toBeLessThanOrEqual(left);
  }
});
