import { describe, expect, it } from "vitest";
import { photoRetakeLetter, type RetakeFacts } from "#lib/files/retake-mail.rules.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

const FACTS: RetakeFacts = {
  reference: "K7Q4-2M9X",
  fileCode: "site_access_photo",
  reason: "It is too dark.\nMore light helps.",
  customer: { firstName: "Ann" },
  companyName: "Sunny Roofs",
  url: "https://portal.example.com/projects/0198c0de#photos",
};

const SENDER = { name: "Sunny Roofs", phone: undefined, email: undefined, url: "https://portal.example.com" };

const read = (facts: RetakeFacts) => letterText(photoRetakeLetter(facts), SENDER);

describe("a homeowner who is to take a photo again", () => {
  it.each(PHOTO_SLOTS)("reads that it is $name, and what it should show", ({ code, name, hint }) => {
    const text = read({ ...FACTS, fileCode: code }).replaceAll(/\s+/g, " ");
    for (const words of [`“${name}”`, hint, FACTS.reference, FACTS.url]) expect(text).toContain(words);
    expect(text).not.toContain(code);
    expect(photoRetakeLetter({ ...FACTS, fileCode: code }).subject).toContain(name);
  });

  it("reads what was wrong with it, line by line", () => {
    expect(read(FACTS)).toContain("> It is too dark.\n> More light helps.");
  });

  it("is warned of the switchboard, and of nothing else", () => {
    expect(read({ ...FACTS, fileCode: "switchboard_photo" })).toContain("Never take off a cover");
    expect(read(FACTS)).not.toContain("cover");
  });
});
