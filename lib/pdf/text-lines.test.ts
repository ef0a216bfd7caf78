import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasMissingCharacters, runsOf } from "#lib/pdf/faces.ts";
import { linesOf } from "#lib/pdf/text-lines.ts";

/** A font in which every character is one point wide. */
const measure = (text: string) => [...text].length;
const style = { face: "text", size: 10 } as const;
const broken = (text: string, width: number) =>
  linesOf(text, { style, width, measure }).map((line) => line.pieces.map((piece) => piece.text).join(""));

describe("text is broken into lines", () => {
  it("between words, at line breaks, and inside a word only when it is longer than a line", () => {
    expect(broken("one two three", 8)).toEqual(["one two ", "three "]);
    expect(broken("one\ntwo\r\nthree", 8)).toEqual(["one ", "two ", "three "]);
    expect(broken("a supercalifragilistic b", 10)).toEqual(["a ", "supercalif", "ragilistic ", "b "]);
    expect(broken("", 8)).toEqual([""]);
  });

  it("that hold all of it and none of which is too wide, whatever it says", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom("a", "bb ", " ", "\n", "ễ") }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (words, width) => {
        const lines = linesOf(words, { style, width, measure });
        for (const { pieces } of lines) {
          expect(
            [
              ...pieces
                .map((piece) => piece.text)
                .join("")
                .trimEnd(),
            ].length,
          ).toBeLessThanOrEqual(width);
        }
        const ink = (given: string) => given.replaceAll(/[\p{Cf}\p{Cc}\p{Z}\s]/gu, "");
        expect(ink(lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(""))).toBe(
          ink(words),
        );
      }),
    );
  });
});

describe("names of people from everywhere", () => {
  it.each([
    ["Ann Lee", ["hanken-grotesk-400"]],
    ["Nguyễn Thị Minh", ["hanken-grotesk-400"]],
    ["Παπαδοπούλου", ["noto-sans-400"]],
    ["Иванова", ["noto-sans-400"]],
    ["Zoë Παπ", ["hanken-grotesk-400", "noto-sans-400"]],
  ])("%s is set in fonts that have its letters", (name, fonts) => {
    expect([...new Set(runsOf(name, "text").map((run) => run.font))]).toEqual(fonts);
    expect(
      runsOf(name, "text")
        .map((run) => run.text)
        .join(""),
    ).toBe(name);
  });

  it.each(["Nguyễn Thị Minh", "Παπαδοπούλου", "Иванова", "प्रिया", "20 × 5 m² – “ok”\n\u202E", "−$1,000.00"])(
    "%j can all be shown",
    (text) => expect(hasMissingCharacters(text)).toBe(false),
  );

  it.each(["王小明", "محمد", "שרה", "김철수", "Ann 🌞 Lee"])("%j cannot, and that is known", (text) =>
    expect(hasMissingCharacters(text)).toBe(true),
  );
});
