import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centsOf, moneyInWords, moneyTyped } from "#lib/money.rules.ts";

const cents = () => fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe("an amount that people type", () => {
  it.each([
    ["1,234.50", 1_234_50],
    ["$1 234.5", 1_234_50],
    ["1234", 1_234_00],
    [" $ 12 ", 12_00],
    ["€1,000,000", 1_000_000_00],
    ["1\u202f234", 1_234_00],
    ["0.05", 5],
    [".5", 50],
    ["7.", 7_00],
    ["007", 7_00],
    ["0", 0],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("%j is %d cents", (text, expected) => {
    expect(centsOf(text)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "$",
    ".",
    "ten",
    "-5",
    "−5",
    "+5",
    "1,5",
    "1,23",
    "12,34.50",
    "1234,567",
    "1.234,50",
    "1.234",
    "1.2.3",
    "1,234 567",
    "1  234",
    "1'234",
    "5 $",
    "$$5",
    "5%",
    "1e3",
    "0x10",
    "Infinity",
    "١٢",
    "1\n234",
    "90071992547409.92",
  ])("%j is unclear", (text) => {
    expect(centsOf(text)).toBeNull();
  });

  it("is read as it was meant, whatever it is, plain, in a filled field or in words", () => {
    fc.assert(
      fc.property(cents(), (amount) => {
        expect(centsOf(moneyTyped(amount))).toBe(amount);
        expect(centsOf(moneyTyped(amount).replaceAll(",", ""))).toBe(amount);
        expect(centsOf(moneyTyped(amount).replaceAll(",", " "))).toBe(amount);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amount) => {
        expect(centsOf(moneyInWords(amount, "AUD"))).toBe(amount);
      }),
    );
  });

  it("is nothing, or a whole number of cents that is not negative, whatever was typed", () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789,. $-\u00a0") }));
    fc.assert(
      fc.property(typed, (text) => {
        const amount = centsOf(text);
        if (amount === null) return;
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        expect(text.replace(/[^\d.]/g, "")).toMatch(/^\d*\.?\d{0,2}$/);
      }),
    );
  });
});

it.each([
  [0, "0.00"],
  [5, "0.05"],
  [1_00, "1.00"],
  [123_456_789, "1,234,567.89"],
])("%d cents fill a field as %s", (amount, text) => {
  expect(moneyTyped(amount)).toBe(text);
});
