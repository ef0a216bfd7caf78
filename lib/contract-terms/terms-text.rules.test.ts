import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractTermsBody } from "#lib/contract-terms/contract-terms.schema.ts";
import { nameOfTerms, newTermsWords, termsWords } from "#lib/contract-terms/terms-name.rules.ts";
import { faultIn, termsOf } from "#lib/contract-terms/terms-text.rules.ts";
import { FIRST_TERMS } from "#lib/testing/first-terms.ts";

const ALL = { company: "Sunny $& Roofs", hasDeposit: true, hasStc: true };

const TEXT = `# What {company} does
It installs
what is listed.

Twice, if need be.
# Money

[with a deposit] Some first.

[without a deposit] All in the end.

# Certificates

[with certificates] You assign them to {company}.`;

describe("the text of the terms", () => {
  it("becomes headings and paragraphs, with the company's name wherever it is meant", () => {
    expect(termsOf(TEXT, ALL)).toEqual([
      {
        heading: "What Sunny $& Roofs does",
        paragraphs: ["It installs what is listed.", "Twice, if need be."],
      },
      { heading: "Money", paragraphs: ["Some first."] },
      { heading: "Certificates", paragraphs: ["You assign them to Sunny $& Roofs."] },
    ]);
  });

  it("leaves out what is not so, and the heading that nothing is left under", () => {
    const plain = termsOf(TEXT, { ...ALL, hasDeposit: false, hasStc: false });
    expect(plain.map(({ heading }) => heading)).toEqual(["What Sunny $& Roofs does", "Money"]);
    expect(plain[1]?.paragraphs).toEqual(["All in the end."]);
  });

  it("that came with the software holds for every contract, and differs by deposit and certificates alone", () => {
    expect(faultIn(FIRST_TERMS.text)).toBeNull();
    const headings = (facts: object) =>
      termsOf(FIRST_TERMS.text, { ...ALL, ...facts }).map((one) => one.heading);
    expect(headings({})).toHaveLength(10);
    expect(headings({ hasStc: false })).toEqual(headings({}).filter((heading) => heading !== "Certificates"));
    const money = (hasDeposit: boolean) => termsOf(FIRST_TERMS.text, { ...ALL, hasDeposit })[1]?.paragraphs;
    expect([money(true)?.length, money(false)?.length]).toEqual([2, 2]);
    expect(money(true)).not.toEqual(money(false));
  });

  it("is read to the end whatever somebody types, and says what is to be mended or nothing", () => {
    const piece = fc.constantFrom(
      "# ",
      "#",
      "\n",
      "\n\n",
      "[",
      "]",
      "[with a deposit] ",
      "{",
      "{company}",
      "}",
      "a",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const sections = termsOf(text, ALL);
        expect(sections.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
        if (faultIn(text) !== null) return;
        // What passes has terms for every contract, and no mark or brace is left in them.
        const least = termsOf(text, { company: "C", hasDeposit: false, hasStc: false });
        expect(least.length).toBeGreaterThan(0);
        expect(JSON.stringify(least)).not.toMatch(/[{][^"]|"\[/);
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ["nothing at all", " \n ", "Write the terms"],
  ["words above the first heading", "Hello.\n# A\nb", "above “Hello.”"],
  ["a heading with nothing under it", "# A\n# B\nb", "Nothing is written under “A”"],
  ["a heading that says nothing", "#\nb", "A line with # alone"],
  ["a heading of 201 characters", `# ${"h".repeat(201)}\nb`, "too long for a heading"],
  ["a mark that is never closed", "# A\n[with a deposit, b", "“[with a deposit, b]” is no mark"],
  ["a mark before a heading", "# [with a deposit]\nb", "“[with a deposit]” is a heading"],
  ["two marks", "# A\n[with a deposit] [with certificates] b", "Two marks stand before"],
  ["one heading twice", "# A\nb\n# A\nc", "“A” is there twice"],
  ["one paragraph twice", "# A\nb\n\nb", "“b” is there twice under “A”"],
  ["a mark that is none", "# A\nb\n\n[with solar] c", "“[with solar]” is no mark"],
  ["a mark that every object has", "# A\nb\n\n[constructor] c", "“[constructor]” is no mark"],
  ["a mark with nothing after it", "# A\nb\n\n[with a deposit]", "Nothing is written after"],
  ["a name that nothing stands for", "# A\n{customer} pays", "“{customer}” stands for nothing"],
  ["a brace left open", "# A\n{company pays", "stands for nothing"],
  ["terms for some contracts alone", "# A\n[with a deposit] b", "at least one paragraph without a mark"],
])("an admin cannot save %s, and reads why", (_title, text, words) => {
  const [issue] = contractTermsBody.safeParse({ version: 1, text }).error?.issues ?? [];
  expect(issue).toMatchObject({ path: ["text"], message: expect.stringContaining(words) });
});

it.each([
  ["40,001 characters", `# A\n${"b".repeat(40_000)}`],
  ["a bell", "# A\nb\u0007"],
])("nor can they save %s", (_title, text) => {
  expect(contractTermsBody.safeParse({ version: 1, text }).success).toBe(false);
});

it("lines may end as they do on any system, and blanks around the text are nobody's", () => {
  expect(contractTermsBody.parse({ version: 1, text: "\r\n# A\r\nb\rc\r\n" }).text).toBe("# A\nb\nc");
});

it("contracts name the first terms by their day, as they always did, and later ones by their number", () => {
  expect([nameOfTerms(1), nameOfTerms(2)]).toEqual(["2026-11-01", "2"]);
  expect([termsWords("2026-11-01"), termsWords("2")]).toEqual(["of Sunday, 1 November 2026", "version 2"]);
  expect(newTermsWords("2")).toBe("now version 2");
  expect(newTermsWords("2026-11-01")).toBe("now those of Sunday, 1 November 2026");
});
