import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalsOf } from "#lib/contracts/contract-totals.rules.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";

const LINE = { description: "Panel", quantity: 1, unitPrice: 1_000 };

describe("staff may issue", () => {
  it("nothing but lines: the rest has a default or is unknown", () => {
    expect(issueContractBody.parse({ lines: [LINE] })).toEqual({ lines: [LINE], rebates: [], deposit: 0 });
  });

  it.each([
    ["a quantity of three decimals", { lines: [{ ...LINE, quantity: 0.125 }] }],
    ["a line for nothing", { lines: [{ ...LINE, unitPrice: 0 }] }],
    ["a hundred lines", { lines: Array.from({ length: 100 }, () => LINE) }],
    [
      "rebates and certificates that take the whole price",
      {
        rebates: [{ description: "State", amount: 400 }],
        stc: { quantity: 3, unitValue: 200 },
      },
    ],
    ["a deposit of the whole price", { deposit: 1_000 }],
    ["a day until which it holds", { validUntil: "2026-12-24" }],
    ["a moment until which it holds", { validUntil: "2026-12-24T10:00:00+11:00" }],
    ["a sale that nobody had asked for", { solicited: false }],
    ["ten million dollars", { lines: [{ ...LINE, unitPrice: 1_000_000_000 }] }],
  ])("%s", (_title, changes) => {
    expect(issueContractBody.safeParse({ lines: [LINE], ...changes }).error).toBeUndefined();
  });
});

describe("staff may not issue", () => {
  it.each([
    ["no lines", { lines: [] }, "lines"],
    ["101 lines", { lines: Array.from({ length: 101 }, () => LINE) }, "lines"],
    ["a quantity of 0", { lines: [{ ...LINE, quantity: 0 }] }, "lines.0.quantity"],
    ["a quantity below 0", { lines: [{ ...LINE, quantity: -1 }] }, "lines.0.quantity"],
    ["a quantity of four decimals", { lines: [{ ...LINE, quantity: 0.0005 }] }, "lines.0.quantity"],
    ["a tiny quantity", { lines: [{ ...LINE, quantity: 1e-9 }] }, "lines.0.quantity"],
    ["a quantity in words", { lines: [{ ...LINE, quantity: "2" }] }, "lines.0.quantity"],
    ["half a cent", { lines: [{ ...LINE, unitPrice: 0.5 }] }, "lines.0.unitPrice"],
    ["a price below 0", { lines: [{ ...LINE, unitPrice: -1 }] }, "lines.0.unitPrice"],
    ["a line without words", { lines: [{ ...LINE, description: " " }] }, "lines.0.description"],
    [
      "a description of 4,001 characters",
      { lines: [{ ...LINE, description: "x".repeat(4_001) }] },
      "lines.0.description",
    ],
    ["more than ten million dollars", { lines: [LINE, { ...LINE, unitPrice: 1_000_000_000 }] }, "lines"],
    ["rebates above the price", { rebates: [{ description: "State", amount: 1_001 }] }, "rebates"],
    ["certificates above the price", { stc: { quantity: 2, unitValue: 501 } }, "rebates"],
    ["half a certificate", { stc: { quantity: 0.5, unitValue: 1 } }, "stc.quantity"],
    [
      "a deposit above what is left",
      { deposit: 1_000, rebates: [{ description: "S", amount: 1 }] },
      "deposit",
    ],
    ["a day that does not exist", { validUntil: "2026-02-30" }, "validUntil"],
    ["a time without its offset", { validUntil: "2026-12-24T10:00:00" }, "validUntil"],
    ["a sale that is maybe solicited", { solicited: "maybe" }, "solicited"],
    ["changes of 4,001 characters", { changes: "x".repeat(4_001) }, "changes"],
    ["an unknown field", { discount: 1 }, ""],
    ["an unknown field of a line", { lines: [{ ...LINE, gst: 1 }] }, "lines.0"],
  ])("%s", (_title, changes, path) => {
    const { error } = issueContractBody.safeParse({ lines: [LINE], ...changes });
    expect(error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});

describe("staff who mistype a figure by far are told which one, and nothing of sums that it is in:", () => {
  it.each([
    ["a quantity past all numbers", { lines: [{ ...LINE, quantity: 1e308 }] }, "lines.0.quantity"],
    ["one below them", { lines: [{ ...LINE, quantity: -1e308 }] }, "lines.0.quantity"],
    ["a price past all numbers", { lines: [{ ...LINE, unitPrice: 1e308 }] }, "lines.0.unitPrice"],
    ["a price below 0", { lines: [{ ...LINE, unitPrice: -5 }] }, "lines.0.unitPrice"],
    ["certificates past all numbers", { stc: { quantity: 1e308, unitValue: 1 } }, "stc.quantity"],
    ["a deposit past all numbers", { deposit: 1e308 }, "deposit"],
    [
      "a hundred lines of the most that a line may be",
      { lines: Array.from({ length: 100 }, () => ({ ...LINE, quantity: 1e6, unitPrice: 1e9 })) },
      "lines",
    ],
    ["certificates of the most that they may be", { stc: { quantity: 1e6, unitValue: 1e9 } }, "rebates"],
  ])("%s", (_title, changes, path) => {
    const { error } = issueContractBody.safeParse({ lines: [LINE], ...changes });
    expect([...new Set(error?.issues.map((issue) => issue.path.join(".")))]).toEqual([path]);
  });
});

it("whatever figures a contract has, it is refused, or its sums are whole cents that cover what is taken off", () => {
  const figure = fc.oneof(
    // Most of them as people write them: else hardly a contract is taken.
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 2_000 }) },
    fc.integer({ min: 1, max: 2_000_000 }).map((thousandths) => thousandths / 1_000),
    fc.double({ noNaN: true }),
    fc.constantFrom(0, 1, 1e6, 1e9, 1e15, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE),
  );
  const body = fc.record({
    lines: fc.array(fc.record({ description: fc.constant("Panel"), quantity: figure, unitPrice: figure }), {
      minLength: 1,
      maxLength: 4,
    }),
    rebates: fc.array(fc.record({ description: fc.constant("State"), amount: figure }), { maxLength: 2 }),
    stc: fc.option(fc.record({ quantity: figure, unitValue: figure }), { nil: undefined }),
    deposit: figure,
  });
  let taken = 0;
  fc.assert(
    fc.property(body, (typed) => {
      const { success, data } = issueContractBody.safeParse(typed);
      if (!success) return;
      taken += 1;
      const totals = totalsOf({ ...data, stc: data.stc ?? null }, 10);
      for (const sum of Object.values(totals)) expect(Number.isSafeInteger(sum)).toBe(true);
      expect(totals.price).toBeLessThanOrEqual(1_000_000_000);
      expect(totals.price - totals.rebates).toBe(totals.net);
      expect(totals.net - totals.deposit).toBe(totals.balance);
      expect(totals.balance).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(50);
});
