import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import { drawnBounds, drawnFrame, signature } from "#lib/contracts/signature.schema.ts";

const drawn = (data: string) => signature.safeParse({ kind: "DRAWN", data }).success;

describe("a signature", () => {
  it.each([
    "M1 2 L3 4",
    "M1,2L3,4Q5 6 7 8C1 2 3 4 5 6",
    "M-10.5 2 3 4",
    "data:image/png;base64,iVBORw0KGgoAAAA=",
  ])("may be drawn as %s", (data) => {
    expect(drawn(data)).toBe(true);
  });

  it.each([
    "",
    "M",
    "M1",
    "L1 2",
    "M1 2 L3",
    "M1 2 A1 1 0 0 1 5 5",
    "M1 2 m3 4",
    "M1 2.3.4",
    "M1 99999",
    "M1 2<script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "data:image/png;base64,AAAA",
    `M${"1 2 ".repeat(30_000)}`,
  ])("may not be drawn as %.40s", (data) => {
    expect(drawn(data)).toBe(false);
  });

  it("fits into the box around its strokes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
          minLength: 1,
        }),
        (points) => {
          const box = drawnBounds(`M${points.map((point) => point.join(" ")).join("L")}`);
          for (const [x, y] of points) {
            expect(x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height).toBe(true);
          }
        },
      ),
    );
  });

  it("is shown as it was drawn on our screen, and whole when it was drawn elsewhere", () => {
    expect(drawnFrame("M20 30L580 190")).toEqual({ x: 0, y: 0, width: 600, height: 200 });
    expect(drawnFrame("M-50 -20L30 40")).toEqual({ x: -50, y: -20, width: 650, height: 220 });
    expect(drawnFrame("M900 30L1000 450")).toEqual({ x: 0, y: 0, width: 1_000, height: 450 });
  });

  it("is never only drawn: a name stands beside it", () => {
    const body = { signature: { kind: "DRAWN", data: "M1 2 L3 4" } };
    expect(acceptContractBody.safeParse(body).success).toBe(false);
    expect(acceptContractBody.safeParse({ ...body, signerName: "Ann Lee" }).success).toBe(true);
    expect(acceptContractBody.safeParse({ signature: { kind: "TYPED", data: "Ann Lee" } }).success).toBe(
      true,
    );
  });
});

it("no body at all accepts too, but no consent that is not given", () => {
  expect(acceptContractBody.safeParse(undefined).success).toBe(true);
  expect(acceptContractBody.safeParse({}).success).toBe(true);
  expect(acceptContractBody.safeParse({ consent: false }).success).toBe(false);
  expect(acceptContractBody.safeParse({ agree: true }).success).toBe(false);
});
