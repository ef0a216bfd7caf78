import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isReadable,
  LEAST_CONTRAST,
  measure,
  nearestReadable,
  OWN_ACCENT,
  palettesOf,
  ratioInWords,
} from "#lib/brand/accent.rules.ts";
import { accentCss, accentTokens } from "#lib/brand/accent-css.rules.ts";
import { accentFault } from "#lib/brand/accent-words.rules.ts";
import { contrast, oklchOf, rgbOf } from "#lib/brand/colour.rules.ts";
import { THEMES } from "#lib/brand/themes.rules.ts";

const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("the contrast of two colours", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#0000ff", "#ffffff", 8.59],
    ["#2b6653", "#2b6653", 1],
  ])("of %s on %s is the one that everybody measures", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

it("a colour is itself again after it was taken apart", () => {
  fc.assert(
    fc.property(colour, (one) => {
      expect(rgbOf(oklchOf(one))).toBe(one);
    }),
  );
});

describe("an accent", () => {
  it("is offered as one that everybody can read, in both themes and under the pointer, whatever was asked for", () => {
    fc.assert(
      fc.property(colour, (asked) => {
        const offered = nearestReadable(asked);
        expect(offered === asked).toBe(isReadable(asked));
        const palettes = palettesOf(offered);
        for (const theme of ["light", "dark"] as const) {
          const { leaf, leafDeep, leafTint, onLeaf } = palettes[theme];
          const { paper, surface, sunken, ink } = THEMES[theme];
          const pairs = [leaf, leafDeep].flatMap((word) => [
            ...[paper, surface, sunken, leafTint].map((behind) => [word, behind] as const),
            [onLeaf, word] as const,
          ]);
          for (const [word, behind] of [
            ...pairs,
            [ink, leafTint],
            [THEMES[theme]["ink-soft"], leafTint],
          ] as const) {
            expect(contrast(word, behind), `${word} on ${behind}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
          }
        }
      }),
    );
  });

  it("keeps its hue where it is made darker, and is no darker than it must be", () => {
    fc.assert(
      fc.property(colour, (asked) => {
        const offered = nearestReadable(asked);
        fc.pre(offered !== asked && oklchOf(asked).c > 0.05 && oklchOf(offered).c > 0.05);
        const turned = Math.abs(oklchOf(offered).h - oklchOf(asked).h);
        expect(Math.min(turned, 2 * Math.PI - turned)).toBeLessThan(0.12);
        expect(Math.min(...measure(offered).map(({ ratio }) => ratio))).toBeLessThan(LEAST_CONTRAST + 0.25);
      }),
    );
  });

  it("that is too pale is refused with its ratio and what to take instead", () => {
    expect(accentFault("#ffd100")).toMatch(
      /^Too pale to be read: 1\.\d:1, where 4\.5:1 is needed\. .* #[0-9a-f]{6}\.$/,
    );
    expect(accentFault("#1d4ed8")).toBeNull();
    expect(ratioInWords(4.4999)).toBe("4.4:1");
  });

  it("stands in a style sheet as a colour and nothing else", () => {
    fc.assert(
      fc.property(colour, (one) => {
        fc.pre(one !== OWN_ACCENT);
        expect(accentCss(one)).toMatch(
          /^:root:root\{(?:--[a-z-]+:#[0-9a-f]{6};?){4}\}@media \(prefers-color-scheme:dark\)\{:root:root\{(?:--[a-z-]+:#[0-9a-f]{6};?){4}\}\}$/,
        );
      }),
    );
    for (const hostile of ["red", "#FFF", "#12345g", "#123456}", "#123456;--paper:url(//evil.example)"]) {
      expect(() => accentCss(hostile)).toThrow();
    }
  });
});

it("the colours around it are those of the style sheet", () => {
  const sheet = readFileSync("app/styles/tokens.css", "utf8");
  const [light = "", dark = ""] = sheet.split("@media (prefers-color-scheme: dark)");
  expect(accentCss(OWN_ACCENT)).toBeNull();
  for (const [theme, source] of [
    ["light", light],
    ["dark", dark],
  ] as const) {
    const tokens = { ...THEMES[theme], ...accentTokens(palettesOf(OWN_ACCENT)[theme]) };
    for (const [name, value] of Object.entries(tokens)) expect(source).toContain(`--${name}: ${value};`);
  }
});
