import { expect, it } from "vitest";
import { staffWarnings } from "#lib/workspace/contract-words.rules.ts";

it.each([
  ["a deposit that somebody explained", ["deposit_above_limit"], [/^The deposit is above the usual share/]],
  [
    "one that nobody did, once",
    ["solicited_unknown", "deposit_above_limit", "deposit_unexplained"],
    [/^Nobody said whether/, /and nobody said why\.$/],
  ],
  ["something that we know nothing of, by its name", ["moon_too_bright"], [/^moon_too_bright$/]],
])("staff are warned of %s", (_title, codes, words) => {
  expect(staffWarnings(codes)).toEqual(words.map((one) => expect.stringMatching(one)));
});
