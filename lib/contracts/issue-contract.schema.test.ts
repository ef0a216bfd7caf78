import { describe, expect, it } from "vitest";
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
