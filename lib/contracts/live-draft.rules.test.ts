import { describe, expect, it } from "vitest";
import { draftFrom } from "#lib/contracts/contract-draft.rules.ts";
import { liveDraft } from "#lib/contracts/live-draft.rules.ts";

const SETTINGS = { gstPercent: 10, depositLimitPercent: 10, hasCustomer: true, usualDay: "2026-12-24" };
const DRAFT = {
  ...draftFrom(null, "2026-12-24"),
  lines: [{ description: "Panels", quantity: "10", unitPrice: "110" }],
  solicited: "yes" as const,
};

describe("a draft while it is typed", () => {
  it("comes to what the contract would", () => {
    const stc = { quantity: "2", unitValue: "38" };
    expect(liveDraft({ ...DRAFT, stc, deposit: "100" }, SETTINGS)).toEqual({
      totals: { price: 110_000, gst: 10_000, rebates: 7_600, net: 102_400, deposit: 10_000, balance: 92_400 },
      stc: 7_600,
      warnings: [],
    });
  });

  it.each([
    [
      "a deposit a cent above the limit",
      { deposit: "110.01" },
      ["deposit_above_limit", "deposit_unexplained"],
    ],
    ["one that is explained", { deposit: "110.01", depositReason: "Imported" }, ["deposit_above_limit"]],
    ["one at the limit", { deposit: "110" }, []],
    ["a visit of which nobody knows", { solicited: "unknown" as const }, ["solicited_unknown"]],
    ["a visit that nobody asked for", { solicited: "no" as const }, []],
    [
      "a day far ahead, of a visit that nobody asked for",
      { solicited: "no" as const, validUntil: "2999-01-01" },
      ["holidays_unknown"],
    ],
    ["a day that is being typed", { solicited: "no" as const, validUntil: "" }, []],
  ])("warns of the same as issuing it would: %s", (_title, changes, warnings) => {
    expect(liveDraft({ ...DRAFT, ...changes }, SETTINGS).warnings).toEqual(warnings);
  });

  it("warns that there is no customer", () => {
    expect(liveDraft(DRAFT, { ...SETTINGS, hasCustomer: false }).warnings).toEqual(["customer_unknown"]);
  });
});
