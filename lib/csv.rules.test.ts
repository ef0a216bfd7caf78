import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "#lib/csv.rules.ts";

describe("a line of a file for spreadsheets", () => {
  it("holds text, numbers, money and nothing, each as a spreadsheet reads it", () => {
    expect(csvLine(["Ann", 12, { cents: 1_234_50 }, { cents: -5 }, -3, null, ""])).toBe(
      "Ann,12,1234.50,-0.05,-3,,\r\n",
    );
  });

  it("keeps commas, quotation marks and line breaks inside the cell", () => {
    expect(csvLine(['Lee, "Ann"', "one\r\ntwo", "plain"])).toBe('"Lee, ""Ann""","one\r\ntwo",plain\r\n');
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+61412345678", "'+61412345678"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ['=HYPERLINK("https://x.example","y")', '"\'=HYPERLINK(""https://x.example"",""y"")"'],
  ])("lets nothing run that a stranger typed: %j", (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });

  it("reads back as what was written, whatever people typed", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom('"', ",", "\r", "\n", "=", "+", "-", "@", "\t", "'", "a", " ", "ß"),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(anything, { minLength: 1 }), { minLength: 1 }), (lines) => {
        const read = readCsv(lines.map((cells) => csvLine(cells)).join(""));
        expect(read).toEqual(lines.map((cells) => cells.map(guarded)));
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 200 },
    );
  });
});

function guarded(text: string): string {
  return "=+-@\t\r".includes(text.charAt(0)) && text !== "" ? `'${text}` : text;
}

/** Reads a file as RFC 4180 describes it, a sign at a time. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === ",") {
      line.push(cell);
      cell = "";
    } else if (sign === "\r") {
      expect(text.charAt(at + 1)).toBe("\n");
      lines.push([...line, cell]);
      [line, cell] = [[], ""];
      at += 1;
    } else cell += sign;
  }
  expect([line, cell, isQuoted], "nothing after the last line").toEqual([[], "", false]);
  return lines;
}
