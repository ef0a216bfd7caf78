import fc from "fast-check";
import { expect, it } from "vitest";
import { lineTotal, totalsOf } from "#lib/contracts/contract-totals.rules.ts";

const cents = fc.integer({ min: 0, max: 1_000_000 });
const thousandths = fc.integer({ min: 1, max: 1_000_000 });

it.each([
  [1, 100, 100],
  [2.5, 3, 8],
  [0.5, 1, 1],
  [0.499, 1, 0],
  [0.001, 1_000_000_000, 1_000_000],
  [1.005, 1_000, 1_005],
  [0.145, 100, 15],
  [3, 0, 0],
])("%d of something at %d cents come to %d", (quantity, unitPrice, total) => {
  expect(lineTotal({ quantity, unitPrice })).toBe(total);
});

it("a line is never half a cent away from what it should be", () => {
  fc.assert(
    fc.property(thousandths, cents, (quantity, unitPrice) => {
      const total = lineTotal({ quantity: quantity / 1_000, unitPrice });
      expect(Number.isSafeInteger(total)).toBe(true);
      const off = BigInt(total) * 2_000n - BigInt(quantity) * BigInt(unitPrice) * 2n;
      expect(off > -1_000n && off <= 1_000n).toBe(true);
    }),
  );
});

it("the sums add up, and GST at ten per cent is one eleventh of the price", () => {
  const contract = {
    lines: [
      { quantity: 20, unitPrice: 32_500 },
      { quantity: 1, unitPrice: 450_000 },
    ],
    rebates: [{ amount: 140_000 }],
    stc: { quantity: 110, unitValue: 3_800 },
    deposit: 50_000,
  };
  expect(totalsOf(contract, 10)).toEqual({
    price: 1_100_000,
    gst: 100_000,
    rebates: 558_000,
    net: 542_000,
    deposit: 50_000,
    balance: 492_000,
  });
  expect(totalsOf(contract, 0).gst).toBe(0);
});

it("GST is within half a cent of the exact share", () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 30 }), (unitPrice, percent) => {
      const { gst, price } = totalsOf(
        { lines: [{ quantity: 1, unitPrice }], rebates: [], stc: null, deposit: 0 },
        percent,
      );
      expect(Math.abs(gst - (price * percent) / (100 + percent))).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
});
