import { describe, expect, it } from "vitest";
import { emptyAnswers } from "#lib/request/answers.rules.ts";
import { checkStep } from "#lib/request/check-step.rules.ts";

const blank = emptyAnswers();

function paths(step: Parameters<typeof checkStep>[0], change: object = {}): string[] {
  return checkStep(step, { ...blank, ...change }).map(({ path }) => path);
}

describe("checking a step", () => {
  it("asks for at least one product, beside the first", () => {
    expect(paths("system")).toEqual(["productsOfInterest.0.solar"]);
    expect(
      paths("system", { productsOfInterest: [{ solar: false, battery: true, ev_charger: false }] }),
    ).toEqual([]);
  });

  it("names the fields of the place that was chosen, and no other", () => {
    expect(paths("property")).toEqual([
      "site.address.line1",
      "site.address.suburb",
      "site.address.state",
      "site.address.postcode",
    ]);
    expect(paths("property", { place: "LINE" })).toEqual(["site.fullAddress"]);
    expect(paths("property", { place: "METER" })).toEqual(["site.nmi"]);
    expect(paths("property", { place: "POSITION" })).toEqual([
      "site.latitude",
      "site.longitude",
      "site.label",
    ]);
  });

  it("finds a mistyped meter number also beside an address", () => {
    const site = { ...blank.site, fullAddress: "1 Elm St", nmi: "20019857321" };
    expect(paths("property", { place: "LINE", site })).toEqual(["site.nmi"]);
  });

  it("asks for names and e-mail, and for a phone number only from those who want to be called", () => {
    expect(paths("you")).toEqual(["customer.firstName", "customer.lastName", "customer.email"]);
    const customer = {
      ...blank.customer,
      firstName: "Ana",
      lastName: "Li",
      email: "a@example.com",
      preferredContact: "SMS",
    };
    expect(paths("you", { customer })).toEqual(["customer.phone"]);
    expect(paths("you", { customer: { ...customer, phone: "0412 345 678" } })).toEqual([]);
  });

  it("lets photos and days stay open", () => {
    expect(paths("photos")).toEqual([]);
    expect(paths("days")).toEqual([]);
  });
});
