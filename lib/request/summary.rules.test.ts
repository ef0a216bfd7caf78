import { expect, it } from "vitest";
import { emptyAnswers } from "#lib/request/answers.rules.ts";
import { summaryOf } from "#lib/request/summary.rules.ts";

it("reads back what was answered and leaves out what was not", () => {
  const blank = emptyAnswers();
  const site = {
    ...blank.site,
    address: { line1: "1 Elm St", line2: "Unit 2", suburb: "Fitzroy", state: "VIC", postcode: "3065" },
    nmi: "2001 985732 8",
  };
  const property = summaryOf({ ...blank, site }).find(({ step }) => step === "property");
  expect(property?.rows).toEqual([
    { label: "Address", value: "Unit 2\n1 Elm St\nFitzroy VIC 3065" },
    { label: "Meter number", value: "20019857328" },
  ]);
});
