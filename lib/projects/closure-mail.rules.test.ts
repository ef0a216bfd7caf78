import { describe, expect, it } from "vitest";
import { letterText } from "#lib/mail/letter-text.rules.ts";
import {
  type ClosureFacts,
  closureNoticeLetter,
  projectClosedLetter,
} from "#lib/projects/closure-mail.rules.ts";

const FACTS: ClosureFacts = {
  reference: "K7Q4-2M9X",
  outcome: "FAILED",
  reason: "The roof is slate.\nWe do not work on slate.",
  customer: { name: "Ann Lee", firstName: "Ann" },
  companyName: "Sunny Roofs",
  url: "https://portal.example.com/projects/0198c0de",
};

const SENDER = { name: "Sunny Roofs", phone: undefined, email: undefined, url: "https://portal.example.com" };

describe("a homeowner whose project ended", () => {
  it.each([
    ["COMPLETED", "is complete"],
    ["FAILED", "we cannot do it"],
    ["CANNOT_RESOLVE", "could not put right"],
    ["LOST", "nothing is agreed between us"],
    ["CANCELLED", "is cancelled"],
    ["SUPERSEDED", "a newer request"],
  ] as const)("with %s reads it in plain words", (outcome, words) => {
    const letter = projectClosedLetter({ ...FACTS, outcome });
    expect(letterText(letter, SENDER)).toContain(words);
    expect(letterText(letter, SENDER)).not.toContain(outcome);
    expect(letter.subject).toContain("K7Q4-2M9X");
  });

  it("reads why the company turned it down, line by line", () => {
    expect(letterText(projectClosedLetter(FACTS), SENDER)).toContain(
      "> The roof is slate.\n> We do not work on slate.",
    );
  });

  it("is not told a reason that was not written for them", () => {
    const letter = projectClosedLetter({ ...FACTS, outcome: "LOST" });
    expect(letterText(letter, SENDER)).not.toContain("slate");
  });
});

describe("the company, when a homeowner closes their project", () => {
  it("reads who, the outcome and their reason", () => {
    const text = letterText(closureNoticeLetter({ ...FACTS, outcome: "LOST", reason: "Too dear." }), SENDER);
    for (const words of ["K7Q4-2M9X", "LOST", "Ann Lee", "> Too dear."]) expect(text).toContain(words);
  });

  it.each([null, " \n"])("reads of no reason where there is none (%j)", (reason) => {
    expect(letterText(closureNoticeLetter({ ...FACTS, reason }), SENDER)).not.toMatch(/reason|>/);
  });
});
