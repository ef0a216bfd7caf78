import { describe, expect, it } from "vitest";
import type { Letter } from "#lib/mail/letter.rules.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";
import {
  productsInWords,
  type RequestFacts,
  requestNoticeLetter,
  requestReceivedLetter,
} from "#lib/projects/request-mail.rules.ts";

const FACTS: RequestFacts = {
  reference: "K7Q4-2M9X",
  products: "solar and a battery",
  isService: false,
  customer: { name: "Ann Lee", firstName: "Ann", email: "ann@example.com", phone: null },
  photos: 2,
  companyName: "Sunny Roofs",
  url: "https://portal.example.com/projects/0198c0de",
};

const product = (wanted: { solar?: true; battery?: true; ev_charger?: true }) => ({
  solar: false,
  battery: false,
  ev_charger: false,
  ...wanted,
});

describe("products in words", () => {
  it.each([
    [[product({ solar: true })], "solar"],
    [[product({ solar: true, battery: true })], "solar and a battery"],
    [
      [product({ battery: true }), product({ solar: true }), product({ ev_charger: true })],
      "solar, a battery and an EV charger",
    ],
    [[product({ solar: true }), product({ solar: true })], "solar"],
    [[product({})], "a system"],
  ])("%j reads %s", (products, words) => {
    expect(productsInWords(products)).toBe(words);
  });
});

describe("a homeowner whose request arrived", () => {
  it("reads their name, what they asked for, the reference, and where to see it", () => {
    const letter = requestReceivedLetter(FACTS);
    expect(letter.subject).toBe("We have your request K7Q4-2M9X");
    expect(read(letter)).toContain("Hello Ann,");
    expect(read(letter)).toContain("Your request for solar and a battery");
    expect(read(letter)).toContain(FACTS.url);
  });

  it("reads that they can add photos, whether or not they sent any", () => {
    expect(read(requestReceivedLetter(FACTS))).toContain("add more photos");
    expect(read(requestReceivedLetter({ ...FACTS, photos: 0 }))).toContain("add your photos");
  });

  it("reads of help, and of no contract, when they asked for service", () => {
    const text = read(requestReceivedLetter({ ...FACTS, isService: true, products: "solar" }));
    expect(text).toContain("help with your solar");
    expect(text).not.toContain("contract");
  });

  it("does not pass a stranger's message on to an address of their choice", () => {
    const customer = { ...FACTS.customer, firstName: "Visit evil.example", name: "Visit evil.example now" };
    const letter = requestReceivedLetter({ ...FACTS, customer });
    expect(letter.subject + read(letter)).not.toContain("evil");
  });
});

describe("the company, when a request arrives", () => {
  it("reads who, what, how to reach them and how many photos", () => {
    const letter = requestNoticeLetter(FACTS);
    expect(letter.subject).toBe("New request K7Q4-2M9X: solar and a battery");
    for (const line of ["Name: Ann Lee", "E-mail: ann@example.com", "Phone: none given", "Photos: 2"]) {
      expect(read(letter)).toContain(line);
    }
  });

  it("reads the phone number when there is one, and that a service is meant", () => {
    const customer = { ...FACTS.customer, phone: "+61412345678" };
    const text = read(requestNoticeLetter({ ...FACTS, customer, isService: true }));
    expect(text).toContain("Phone: +61412345678");
    expect(text).toContain("asks for help with solar");
  });
});

function read(letter: Letter): string {
  return letterText(letter, {
    name: FACTS.companyName,
    phone: undefined,
    email: undefined,
    url: "https://portal.example.com",
  });
}
