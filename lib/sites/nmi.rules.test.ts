import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNmiConsistent, NMI_AS_TYPED, nmiCheckDigit, normaliseNmi } from "#lib/sites/nmi.rules.ts";
import { nmi } from "#lib/sites/nmi.schema.ts";

const GIVEN = [
  ["2001985732", 8],
  ["QAAAVZZZZZ", 3],
  ["SMVEW00085", 8],
  ["NGGG000055", 4],
  ["1234C6789A", 3],
] as const;

const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".split("");
const anyMeter = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 10, maxLength: 10 });
const anyDigits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 10, maxLength: 10 });

/** Pairs of digits that weigh the same, by whether their place is doubled: no sum can tell them apart. */
const ALIKE = { doubled: ["04", "15"], plain: ["09"] } as const;

describe("the check digit of a meter number", () => {
  it.each(GIVEN)("%s ends in %i", (meter, digit) => {
    expect(nmiCheckDigit(meter)).toBe(digit);
    expect(isNmiConsistent(`${meter}${digit}`)).toBe(true);
  });

  it("tells a caller of every wrong check digit", () => {
    fc.assert(
      fc.property(anyMeter, fc.integer({ min: 1, max: 9 }), (meter, off) => {
        const wrong = (nmiCheckDigit(meter) + off) % 10;
        expect(isNmiConsistent(`${meter}${wrong}`)).toBe(false);
      }),
    );
  });

  it("finds one mistyped digit, but for the pairs that weigh the same", () => {
    const anyPlace = fc.integer({ min: 0, max: 9 });
    const anyDigit = fc.constantFrom(..."0123456789");
    fc.assert(
      fc.property(anyDigits, anyPlace, anyDigit, (meter, place, typed) => {
        const meant = meter.charAt(place);
        fc.pre(typed !== meant);
        const mistyped = `${meter.slice(0, place)}${typed}${meter.slice(place + 1)}${nmiCheckDigit(meter)}`;
        const pairs: readonly string[] = place % 2 === 1 ? ALIKE.doubled : ALIKE.plain;
        const isAlike = pairs.includes([meant, typed].sort().join(""));
        expect(isNmiConsistent(mistyped)).toBe(isAlike);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds two neighbouring digits that were swapped, unless they weigh the same either way", () => {
    const mistyped = "20019587328";
    expect(isNmiConsistent("20019857328")).toBe(true);
    expect(isNmiConsistent(mistyped)).toBe(false);
  });
});

describe("a meter number as people type it", () => {
  it("means the same in capitals or not, with spaces anywhere", () => {
    fc.assert(
      fc.property(anyMeter, fc.array(fc.nat(10), { maxLength: 8 }), fc.boolean(), (meter, gaps, isLower) => {
        let typed = isLower ? meter.toLowerCase() : meter;
        for (const gap of gaps) typed = `${typed.slice(0, gap)} ${typed.slice(gap)}`;
        expect(NMI_AS_TYPED.test(typed)).toBe(true);
        expect(normaliseNmi(typed)).toBe(meter);
        expect(nmi.parse(typed)).toBe(meter);
      }),
    );
  });

  it.each([
    ["the letter I", "I234567890"],
    ["the letter O in small", "123456789o"],
    ["nine characters", "123456789"],
    ["twelve characters", "123456789012"],
    ["a dash", "12345-67890"],
    ["a full-width digit", "１234567890"],
    ["a letter as check digit", "2001985732A"],
    ["nothing", ""],
    ["spaces alone", " ".repeat(10)],
    ["more spaces than anyone types", `2001985732${" ".repeat(31)}`],
  ])("is refused with %s", (_what, typed) => {
    expect(nmi.safeParse(typed).success).toBe(false);
  });

  it("is refused with a wrong check digit, and says that one character looks mistyped", () => {
    const refused = nmi.safeParse("20019857327");
    expect(refused.error?.issues[0]?.message).toMatch(/one character .* mistyped/i);
  });
});
