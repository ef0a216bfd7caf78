import { expect, it } from "vitest";
import { contractWarnings, warningsInWords } from "#lib/contracts/contract-warnings.rules.ts";
import { FIRST } from "#lib/testing/contract-facts.ts";

const ORDINARY = { ...FIRST, solicited: true, coolingOff: null };

const warned = (changes: object = {}, facts: object = {}) =>
  contractWarnings({
    document: { ...ORDINARY, ...changes },
    depositReason: null,
    depositLimitPercent: 10,
    lacksCharacters: false,
    ...facts,
  });

const deposit = (cents: number) => ({ totals: { ...FIRST.totals, price: 900_000, deposit: cents } });

it("an ordinary contract is nothing to warn of, and the answer does not speak of warnings", () => {
  expect(warned()).toEqual([]);
  expect(warningsInWords([])).toEqual({});
});

it("a deposit is too high above its share of the price, not at it; whoever says why is not asked again", () => {
  expect(warned(deposit(90_000))).toEqual([]);
  expect(warned(deposit(90_001))).toEqual(["deposit_above_limit", "deposit_unexplained"]);
  expect(warned(deposit(90_001), { depositReason: "Imported" })).toEqual(["deposit_above_limit"]);
  expect(warned(deposit(1), { depositLimitPercent: 0 })).toContain("deposit_above_limit");
  expect(warned(deposit(900_000), { depositLimitPercent: 100 })).toEqual([]);
});

it.each([
  ["whether the visit was asked for", { solicited: null }, {}, "solicited_unknown"],
  ["who the customer is", { customer: null }, {}, "customer_unknown"],
  ["letters for all that it says", {}, { lacksCharacters: true }, "characters_missing"],
])("staff hear that nobody knows %s", (_title, changes, facts, code) => {
  expect(warned(changes, facts)).toEqual([code]);
  expect(warningsInWords([...warned(changes, facts)]).warnings).toEqual([
    { code, message: expect.stringMatching(/\.$/) },
  ]);
});

it("a time to cool off that may reach past the holidays we know is warned of, and no other", () => {
  const unasked = { solicited: false, coolingOff: { businessDays: 10, notice: [] } };
  const until = (validUntil: string) => ({ ...unasked, validUntil });
  expect(warned(until("2028-12-02T12:59:59.999Z"))).toEqual([]);
  expect(warned(until("2028-12-03T12:59:59.999Z"))).toEqual(["holidays_unknown"]);
  expect(warned({ validUntil: "2031-01-01T00:00:00.000Z" })).toEqual([]);
});
