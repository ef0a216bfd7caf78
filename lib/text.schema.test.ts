import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { atMost, DEFAULT_TEXT_LIMIT, multiLine, singleLine } from "#lib/text.schema.ts";

const line = singleLine({ limit: 5, message: "Enter it." });

describe("text on one line", () => {
  it("counts characters as people do: an emoji is one, whatever it takes to store", () => {
    expect(line.safeParse("☀️⚡👍🏽").success).toBe(true);
    expect(line.safeParse("👍👍👍👍👍").success).toBe(true);
    expect(line.safeParse("👍👍👍👍👍👍").success).toBe(false);
  });

  it("agrees with the limit for any text, and with the number of code points", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        const fits = z.string().check(atMost(5)).safeParse(text).success;
        expect(fits).toBe(Array.from(text).length <= 5);
      }),
    );
  });

  it.each(["\n", "\r", "\t", "\0", "\u001B", "\u007F", "\u0085", "\u009F"])(
    "is refused with the control character %j",
    (control) => {
      for (const text of [control, `a${control}`, `${control}a`, `a${control}b`]) {
        expect(line.safeParse(text).error?.issues[0]?.message).toBe("Enter it.");
      }
    },
  );

  it.each(["", " ", "\u00A0", "\u3000 "])("is refused when there is nothing to see in it: %j", (blank) => {
    expect(line.safeParse(blank).success).toBe(false);
  });

  it("loses the spaces around it and none inside", () => {
    expect(line.parse(" a b ")).toBe("a b");
  });

  it("may be 4,000 characters long where nothing else is said", () => {
    expect(DEFAULT_TEXT_LIMIT).toBe(4_000);
    expect(singleLine().safeParse("a".repeat(4_000)).success).toBe(true);
    expect(singleLine().safeParse("a".repeat(4_001)).success).toBe(false);
    expect(singleLine().safeParse("👍".repeat(4_000)).success).toBe(true);
  });

  it.each([undefined, null, 5, ["a"], { a: 1 }])("is refused when it is %j", (value) => {
    expect(line.safeParse(value).success).toBe(false);
  });

  it("is decided quickly, however unkind the text", () => {
    const start = performance.now();
    for (const unkind of [" ".repeat(4_000), `${" ".repeat(3_999)}\n`, `${"a".repeat(3_999)}\u0001`]) {
      singleLine().safeParse(unkind);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("text on several lines", () => {
  it("may be empty, hold line breaks and tabs, and keeps its spaces", () => {
    for (const text of ["", "a\nb\r\n\tc ", "  "]) expect(multiLine().parse(text)).toBe(text);
  });

  it("is refused over its limit", () => {
    expect(multiLine(3).safeParse("abc").success).toBe(true);
    expect(multiLine(3).safeParse("abcd").success).toBe(false);
  });
});
