import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChargeFacts,
  chargeWarning,
  depositWords,
  withBalance,
} from "#lib/charges/charge-balance.rules.ts";

const FACTS: ChargeFacts = {
  totals: { price: 10_000_00, rebates: 1_000_00, charged: 500_00, due: 8_500_00 },
  stage: "COMMITTING",
  deposit: 1_000_00,
  depositLimitPercent: 10,
  currency: "AUD",
};

describe("what is due after each charge", () => {
  it("begins with the price less rebates and ends with what is due, whatever was charged", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 })),
        fc.integer({ min: 0, max: 1_000_000 }),
        (amounts, price) => {
          const due = amounts.reduce((left, amount) => left - amount, price);
          const told = withBalance(
            amounts.map((amount) => ({ amount })),
            { due },
          );
          let left = price;
          for (const { amount, dueAfter } of told) {
            left -= amount;
            expect(dueAfter).toBe(left);
          }
          expect(told).toHaveLength(amounts.length);
        },
      ),
    );
  });

  it("is right for the newest, too, when the oldest are not listed", () => {
    const told = withBalance([{ amount: 30 }, { amount: 20 }], { due: 5 });
    expect(told.map(({ dueAfter }) => dueAfter)).toEqual([25, 5]);
  });
});

describe("whoever records money is warned", () => {
  it.each([
    ["not of what the deposit has room for", 500_00, {}, null],
    [
      "of a cent above the deposit",
      500_01,
      {},
      /\$1,000\.01 before the installation: more than the deposit of \$1,000\.00/,
    ],
    ["not of it once the system goes in", 8_500_00, { stage: "INSTALLATION" }, null],
    [
      "of a cent above the price, whenever",
      8_500_01,
      { stage: "INSTALLATION" },
      /\$0\.01 more than the price/,
    ],
    ["not of a tenth of the price without a deposit", 500_00, { deposit: 0 }, null],
    [
      "of more than a tenth without one",
      500_01,
      { deposit: 0 },
      /\$1,000\.01 before .* more than 10 % of the price/,
    ],
    ["of money that nobody agreed to pay", 1, { deposit: null }, /There is no contract yet/],
  ] as const)("%s", (_what, amount, changes, warning) => {
    const told = chargeWarning(amount, { ...FACTS, ...changes });
    if (warning === null) expect(told).toBeNull();
    else expect(told).toMatch(warning);
  });
});

it.each([
  [0, 0, null],
  [0, null, null],
  [0, 100_00, "The deposit of $100.00 is not here yet."],
  [40_00, 100_00, "Of the deposit of $100.00, $60.00 is missing."],
  [100_00, 100_00, "The deposit of $100.00 is here."],
])("with %d cents received, a deposit of %s reads %j", (charged, deposit, words) => {
  expect(depositWords({ charged }, deposit, "AUD")).toBe(words);
});
