import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparable, differenceBetween } from "#lib/contracts/contract-changes.rules.ts";
import { totalsOf } from "#lib/contracts/contract-totals.rules.ts";

type Content = Pick<Comparable, "lines" | "rebates" | "stc"> & { deposit: number; terms: string };

function version(number: number, { terms, deposit, ...content }: Content): Comparable {
  const totals = totalsOf({ ...content, deposit }, 10);
  return { version: number, ...content, totals, terms: { version: terms } };
}

const line = fc.record({
  description: fc.constantFrom("Panel", "Inverter", "Battery", "Labour"),
  quantity: fc.integer({ min: 1, max: 40 }),
  unitPrice: fc.integer({ min: 0, max: 500 }),
});
const rebate = fc.record({
  description: fc.constantFrom("State", "Loyalty"),
  amount: fc.integer({ min: 0, max: 100 }),
});
const content = fc.record({
  lines: fc.array(line, { maxLength: 8 }),
  rebates: fc.array(rebate, { maxLength: 4 }),
  stc: fc.option(fc.record({ quantity: fc.nat(50), unitValue: fc.nat(4_000) })),
  deposit: fc.nat(100),
  terms: fc.constantFrom("2026-01-01", "2026-11-01"),
});

const PANELS = { description: "Panel", quantity: 20, unitPrice: 30_000 };
const INVERTER = { description: "Inverter", quantity: 1, unitPrice: 200_000 };
const BATTERY = { description: "Battery", quantity: 1, unitPrice: 900_000 };
const first = version(1, { lines: [PANELS, INVERTER], rebates: [], stc: null, deposit: 0, terms: "a" });

describe("a customer sees what changed", () => {
  it("as lines that were added, changed and removed, with what each makes of the price", () => {
    const second = version(2, {
      lines: [BATTERY, { ...PANELS, quantity: 24 }],
      rebates: [{ description: "State", amount: 50_000 }],
      stc: { quantity: 100, unitValue: 3_800 },
      deposit: 10_000,
      terms: "b",
    });
    expect(differenceBetween(first, second)).toEqual({
      from: 1,
      to: 2,
      lines: [
        {
          kind: "added",
          description: "Battery",
          before: null,
          after: { quantity: 1, unitPrice: 900_000, total: 900_000 },
          difference: 900_000,
        },
        {
          kind: "changed",
          description: "Panel",
          before: { quantity: 20, unitPrice: 30_000, total: 600_000 },
          after: { quantity: 24, unitPrice: 30_000, total: 720_000 },
          difference: 120_000,
        },
        {
          kind: "removed",
          description: "Inverter",
          before: { quantity: 1, unitPrice: 200_000, total: 200_000 },
          after: null,
          difference: -200_000,
        },
      ],
      rebates: [{ kind: "added", description: "State", before: null, after: 50_000 }],
      stc: { before: null, after: { quantity: 100, unitValue: 3_800 } },
      totals: {
        price: { before: 800_000, after: 1_620_000 },
        rebates: { before: 0, after: 430_000 },
        net: { before: 800_000, after: 1_190_000 },
        deposit: { before: 0, after: 10_000 },
      },
      terms: { before: "a", after: "b" },
      netDifference: 390_000,
    });
  });

  it("and nothing where the same lines only stand in another order", () => {
    const second = version(2, { lines: [INVERTER, PANELS], rebates: [], stc: null, deposit: 0, terms: "a" });
    expect(differenceBetween(first, second)).toMatchObject({ lines: [], netDifference: 0 });
  });

  it("whatever the versions: nothing between equals, and the lines add up to the price", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const [before, after] = [version(1, one), version(2, other)];
        expect(differenceBetween(before, { ...before, version: 2 })).toMatchObject({
          lines: [],
          rebates: [],
          stc: null,
          terms: null,
          netDifference: 0,
        });
        const { lines, totals } = differenceBetween(before, after);
        const sum = lines.reduce((total, { difference }) => total + difference, 0);
        expect(sum).toBe(totals.price.after - totals.price.before);
      }),
    );
  });

  it("whatever the versions: what was before plus what changed is what is after", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const { lines } = differenceBetween(version(1, one), version(2, other));
        const bag = one.lines.map(({ description, quantity, unitPrice }) =>
          [description, quantity, unitPrice].join(),
        );
        for (const { description, before } of lines) {
          if (before !== null) {
            const place = bag.indexOf([description, before.quantity, before.unitPrice].join());
            expect(place).not.toBe(-1);
            bag.splice(place, 1);
          }
        }
        for (const { description, after } of lines) {
          if (after !== null) bag.push([description, after.quantity, after.unitPrice].join());
        }
        const expected = other.lines.map((each) => [each.description, each.quantity, each.unitPrice].join());
        expect(bag.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
