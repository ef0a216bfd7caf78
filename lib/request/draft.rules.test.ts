import { describe, expect, it } from "vitest";
import { emptyAnswers } from "#lib/request/answers.rules.ts";
import { DRAFT_LIFETIME, firstUnfinishedStep, newDraft, readDraft } from "#lib/request/draft.rules.ts";

const NOW = Date.UTC(2026, 5, 1);
const ID = "0123456789abcdef0123456789abcdef";

function stored(change: object = {}): string {
  return JSON.stringify({ ...newDraft(ID), savedAt: NOW - 1000, ...change });
}

describe("a stored draft", () => {
  it("comes back as it was saved", () => {
    const answers = { ...emptyAnswers(), customerComments: "Two storeys" };
    expect(readDraft(stored({ answers }), NOW)?.answers.customerComments).toBe("Two storeys");
  });

  it("is dropped 72 hours after the last change", () => {
    expect(readDraft(stored({ savedAt: NOW - DRAFT_LIFETIME + 1 }), NOW)).toBeDefined();
    expect(readDraft(stored({ savedAt: NOW - DRAFT_LIFETIME }), NOW)).toBeUndefined();
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["a number", "7"],
    ["another version", stored({ version: 99 })],
    ["a guessable batch of photos", stored({ fileAssociationId: "short" })],
    ["a time in the future", stored({ savedAt: NOW + 1000 })],
  ])("is no draft when it holds %s", (_what, text) => {
    expect(readDraft(text, NOW)).toBeUndefined();
  });

  it("keeps what fits and leaves the rest blank", () => {
    const draft = readDraft(
      stored({
        answers: { place: "LINE", site: "broken", unknown: 1, photosLater: ["site_access_photo", 3] },
      }),
      NOW,
    );
    expect(draft?.answers).toEqual({ ...emptyAnswers(), place: "LINE", photosLater: ["site_access_photo"] });
  });
});

describe("the first unfinished step", () => {
  const wanted = { productsOfInterest: [{ solar: false, battery: true, ev_charger: false }] };
  const customer = { ...emptyAnswers().customer, firstName: "Ana", lastName: "Li", email: "a@example.com" };

  it("is the system for somebody who begins", () => {
    expect(firstUnfinishedStep(emptyAnswers())).toBe("system");
  });

  it("is the property until the chosen form of place is filled", () => {
    const answers = { ...emptyAnswers(), ...wanted };
    expect(firstUnfinishedStep(answers)).toBe("property");
    expect(
      firstUnfinishedStep({ ...answers, place: "METER", site: { ...answers.site, nmi: "2001985732" } }),
    ).toBe("you");
    expect(
      firstUnfinishedStep({ ...answers, place: "LINE", site: { ...answers.site, fullAddress: "  " } }),
    ).toBe("property");
    const position = { ...answers.site, latitude: "-33.9", longitude: "151.2", label: "Shed" };
    expect(firstUnfinishedStep({ ...answers, place: "POSITION", site: position })).toBe("you");
  });

  it("is the check when all that is required is there, photos and days or not", () => {
    const answers = {
      ...emptyAnswers(),
      ...wanted,
      customer,
      place: "LINE",
      site: { ...emptyAnswers().site, fullAddress: "1 Elm St" },
    };
    expect(firstUnfinishedStep(answers)).toBe("check");
    expect(firstUnfinishedStep({ ...answers, customer: { ...customer, type: "BUSINESS" } })).toBe("you");
  });
});
