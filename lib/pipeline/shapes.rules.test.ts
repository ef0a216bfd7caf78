import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endToEnd, heightOf, rem, scaleFor, sideBySide } from "#lib/pipeline/shapes.rules.ts";

describe("a picture's scale", () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [9, [0, 5, 10]],
    [20, [0, 5, 10, 15, 20]],
    [130, [0, 50, 100, 150]],
    [1_234_567, [0, 500_000, 1_000_000, 1_500_000]],
  ])("up to %d goes in round steps: %j", (most, steps) => {
    expect(scaleFor(most)).toEqual(steps);
  });

  it("always reaches as far as the largest, in few whole and even steps", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), (most) => {
        const steps = scaleFor(most);
        const [from, step = 0] = steps;
        expect(from).toBe(0);
        expect(steps).toEqual(steps.map((_, at) => at * step));
        expect(steps.every(Number.isInteger)).toBe(true);
        expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
        expect((steps.at(-1) ?? 0) - step).toBeLessThan(Math.max(most, 1));
        expect(steps.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe("bars", () => {
  it("end to end are as long as what they stand for, with no gap", () => {
    expect(endToEnd([10, 0, 30], 80)).toEqual([
      { at: 0, size: 12.5 },
      { at: 12.5, size: 0 },
      { at: 12.5, size: 37.5 },
    ]);
    expect(endToEnd([0, 0], 0)).toEqual([
      { at: 0, size: 0 },
      { at: 0, size: 0 },
    ]);
  });

  it("side by side stay inside the picture, and no two overlap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), (groups, columns) => {
        const parts = sideBySide(groups, columns).flat();
        expect(parts).toHaveLength(groups * columns);
        let end = 0;
        for (const { at, size } of parts) {
          expect(at).toBeGreaterThanOrEqual(end - 1e-9);
          end = at + size;
        }
        expect(end).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("stand as high as their share, and the smallest is still seen", () => {
    const picture = { top: 200, height: 160 };
    expect([0, 1, 50, 200].map((amount) => heightOf(amount, picture))).toEqual([0, 1, 40, 160]);
    expect(heightOf(1, { top: 1_000_000, height: 160 })).toBe(1);
  });

  it("grow with the text around them, and what is nothing is nothing", () => {
    expect([0, 16, -8, 176].map(rem)).toEqual(["0", "1rem", "-0.5rem", "11rem"]);
  });
});
