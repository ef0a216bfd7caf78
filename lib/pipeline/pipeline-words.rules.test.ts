import { expect, it } from "vitest";
import {
  countWords,
  dayWords,
  fullDayWords,
  monthWords,
  roughMoney,
  so,
} from "#lib/pipeline/pipeline-words.rules.ts";

it("counts are read with commas, and one thing is one", () => {
  expect([countWords(0), countWords(1_234_567)]).toEqual(["0", "1,234,567"]);
  expect([0, 1, 1_200].map((count) => so(count, "project", "projects"))).toEqual([
    "0 projects",
    "1 project",
    "1,200 projects",
  ]);
});

it("a day is the same wherever its reader is", () => {
  expect([dayWords("2026-11-23"), fullDayWords("2026-11-23")]).toEqual(["23 Nov", "23 Nov 2026"]);
  expect([monthWords("2026-11-01", "short"), monthWords("2026-11-01", "long")]).toEqual([
    "Nov",
    "November 2026",
  ]);
});

it.each([
  [0, "$0"],
  [50, "$0.50"],
  [500_00, "$500"],
  [2_500_00, "$2.5K"],
  [1_000_000_00, "$1M"],
])("beside a scale, %d cents are %s", (cents, words) => {
  expect(roughMoney(cents, "AUD")).toBe(words);
});
