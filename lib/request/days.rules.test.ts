import { expect, it } from "vitest";
import { daysSentence } from "#lib/request/days.rules.ts";

it.each([
  [[], "You haven't picked any, so we'll take it that any day suits."],
  [[0, 1, 2, 3, 4, 5, 6], "Any day of the week suits you."],
  [[5, 1, 2, 3, 4], "Any weekday suits you, Monday to Friday."],
  [[0, 6], "Weekends suit you."],
  [[2], "Tuesdays suit you."],
  [[0, 4, 2], "Tuesdays, Thursdays and Sundays suit you."],
])("the days %j read: %s", (days, sentence) => {
  expect(daysSentence(days)).toBe(sentence);
});
