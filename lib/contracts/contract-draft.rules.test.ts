import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFrom, pricedDraft, quantityOf } from "#lib/contracts/contract-draft.rules.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import { totalsOf } from "#lib/contracts/contract-totals.rules.ts";
import { bodyPathInDraft, readDraft } from "#lib/contracts/read-draft.rules.ts";
import { FIRST } from "#lib/testing/contract-facts.ts";

const DAY = "2026-12-24";
const BLANK = draftFrom(null, DAY);
const PANELS = { description: "Panels", quantity: "16", unitPrice: "$412.50" };

function written(changes: Partial<ContractDraft> = {}): ContractDraft {
  return { ...BLANK, lines: [PANELS], ...changes };
}

const pathsOf = (draft: ContractDraft) => readDraft(draft).faults?.map(({ path }) => path);

describe("a draft that somebody types", () => {
  it("is read as it was meant", () => {
    const draft = written({
      lines: [PANELS, { description: "Cable", quantity: "12.5", unitPrice: "32" }],
      rebates: [{ description: "State", amount: "1,400" }],
      stc: { quantity: "78", unitValue: "38" },
      deposit: "1 000.00",
      depositReason: "Imported",
      solicited: "no",
      changes: "Two more panels.",
    });
    expect(readDraft(draft).body).toEqual({
      lines: [
        { description: "Panels", quantity: 16, unitPrice: 41_250 },
        { description: "Cable", quantity: 12.5, unitPrice: 3_200 },
      ],
      rebates: [{ description: "State", amount: 140_000 }],
      stc: { quantity: 78, unitValue: 3_800 },
      deposit: 100_000,
      depositReason: "Imported",
      validUntil: DAY,
      solicited: false,
      changes: "Two more panels.",
    });
  });

  it("says nothing of what was left blank", () => {
    const draft = written({
      lines: [BLANK.lines[0] ?? PANELS, PANELS],
      rebates: [{ description: " ", amount: "" }],
    });
    expect(readDraft(draft).body).toEqual({
      lines: [{ description: "Panels", quantity: 16, unitPrice: 41_250 }],
      rebates: [],
      deposit: 0,
      validUntil: DAY,
    });
  });

  it.each<[string, Partial<ContractDraft>, string[]]>([
    ["no line", { lines: BLANK.lines }, ["lines"]],
    [
      "a price that is none, below a line left blank",
      { lines: [...BLANK.lines, { ...PANELS, unitPrice: "ten" }] },
      ["lines.1.unitPrice"],
    ],
    ["a line without words", { lines: [PANELS, { ...PANELS, description: " " }] }, ["lines.1.description"]],
    [
      "two things wrong with a line, above a rebate without an amount",
      {
        lines: [{ ...PANELS, quantity: "", unitPrice: "1,5" }],
        rebates: [{ description: "State", amount: "" }],
      },
      ["lines.0.quantity", "lines.0.unitPrice", "rebates.0.amount"],
    ],
    [
      "a price that is none, whose sums are anybody's guess",
      {
        lines: [{ ...PANELS, unitPrice: "ten" }],
        rebates: [{ description: "State", amount: "5" }],
        deposit: "7",
      },
      ["lines.0.unitPrice"],
    ],
    ["a quantity of nothing", { lines: [{ ...PANELS, quantity: "0" }] }, ["lines.0.quantity"]],
    ["half a certificate", { stc: { quantity: "1.5", unitValue: "38" } }, ["stc.quantity"]],
    ["certificates without a value", { stc: { quantity: "78", unitValue: "" } }, ["stc.unitValue"]],
    ["more rebates than price", { rebates: [{ description: "State", amount: "6,600.01" }] }, ["rebates"]],
    ["a deposit above what is paid", { deposit: "6,600.01" }, ["deposit"]],
    ["a day that is none", { validUntil: "2026-02-30" }, ["validUntil"]],
  ])("is to be mended where it has %s", (_title, changes, paths) => {
    expect(pathsOf(written(changes))).toEqual(paths);
  });

  it("is told where its own fields are, whatever was left out above them", () => {
    const draft = written({ lines: [...BLANK.lines, PANELS] });
    expect(bodyPathInDraft("lines.0.unitPrice", draft)).toBe("lines.1.unitPrice");
    expect(bodyPathInDraft("lines", draft)).toBe("lines");
    expect(bodyPathInDraft("validUntil", draft)).toBe("validUntil");
  });

  it("comes to the same sums while it is typed as when it is issued", () => {
    const draft = written({ stc: { quantity: "10", unitValue: "38" }, deposit: "500" });
    const { body } = readDraft(draft);
    expect(body).not.toBeNull();
    if (body === null) return;
    expect(totalsOf(pricedDraft(draft), 10)).toEqual(totalsOf({ ...body, stc: body.stc ?? null }, 10));
  });

  it("has sums whatever stands in its fields", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,$ -e") }));
    fc.assert(
      fc.property(text, text, text, (quantity, unitPrice, deposit) => {
        const stc = { quantity, unitValue: unitPrice };
        const draft = written({ lines: [{ description: "x", quantity, unitPrice }], stc, deposit });
        for (const sum of Object.values(totalsOf(pricedDraft(draft), 10))) {
          expect(Number.isFinite(sum)).toBe(true);
        }
        readDraft(draft);
      }),
    );
  });

  it("begins from the newest version, and says the same again", () => {
    const { body } = readDraft(
      draftFrom({ ...FIRST, stc: { quantity: 3, unitValue: 3_899, total: 11_697 } }, DAY),
    );
    expect(body).toEqual({
      lines: [{ description: "Solar 6.6 kW", quantity: 1, unitPrice: 900_000 }],
      rebates: FIRST.rebates,
      stc: { quantity: 3, unitValue: 3_899 },
      deposit: FIRST.totals.deposit,
      validUntil: DAY,
      solicited: false,
    });
  });
});

it.each([
  ["16", 16],
  [" 2.5 ", 2.5],
  [".5", 0.5],
  ["1,200", 1_200],
  ["", null],
  [".", null],
  ["1,5", null],
  ["two", null],
  ["-1", null],
  ["1e3", null],
])("a quantity of %j is read as %j", (typed, quantity) => {
  expect(quantityOf(typed)).toBe(quantity);
});
