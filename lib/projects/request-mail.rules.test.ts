import { describe, expect, it } from "vitest";
import {
  productsInWords,
  type RequestFacts,
  requestNoticeLetter,
  requestReceivedLetter,
} from "#lib/projects/request-mail.rules.ts";

const FACTS: RequestFacts = {
  projectId: "0198c0de-0000-7000-8000-000000000001",
  reference: "K7Q4-2M9X",
  products: "solar and a battery",
  isService: false,
  customer: { name: "Ann Lee", firstName: "Ann", email: "ann@example.com", phone: null },
  photos: 2,
  company: { name: "Sunny Roofs", phone: undefined, email: undefined },
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
  it("reads their name, what they asked for and the reference", () => {
    const { subject, text } = requestReceivedLetter(FACTS);
    expect(subject).toContain("K7Q4-2M9X");
    expect(text).toContain("Hello Ann,");
    expect(text).toContain("your request for solar and a battery");
    expect(text).toContain("K7Q4-2M9X");
    expect(text).toContain("Sunny Roofs");
    expect(text.endsWith("\n")).toBe(true);
  });

  it("reads how to reach the company when that is known, and no gap when it is not", () => {
    expect(requestReceivedLetter(FACTS).text).not.toMatch(/call|undefined|\n{3}/);
    const company = { name: "Sunny Roofs", phone: "1300 000 000", email: "hi@example.com" };
    expect(requestReceivedLetter({ ...FACTS, company }).text).toContain(
      "call 1300 000 000 or write to hi@example.com",
    );
    expect(requestReceivedLetter({ ...FACTS, company: { ...company, phone: undefined } }).text).toContain(
      "write to hi@example.com",
    );
  });

  it("reads of help when they asked for service", () => {
    expect(requestReceivedLetter({ ...FACTS, isService: true, products: "solar" }).text).toContain(
      "help with your solar",
    );
  });
});

describe("the company, when a request arrives", () => {
  it("reads who, what, how to reach them and how many photos", () => {
    const { subject, text } = requestNoticeLetter(FACTS);
    expect(subject).toBe("New request K7Q4-2M9X: solar and a battery");
    expect(text).toContain("Ann Lee asks for solar and a battery.");
    expect(text).toContain("E-mail: ann@example.com");
    expect(text).toContain("Phone: none given");
    expect(text).toContain("Photos: 2");
  });

  it("reads the phone number when there is one, and that a service is meant", () => {
    const customer = { ...FACTS.customer, phone: "+61412345678" };
    const { text } = requestNoticeLetter({ ...FACTS, customer, isService: true });
    expect(text).toContain("Phone: +61412345678");
    expect(text).toContain("asks for help with solar");
  });
});
