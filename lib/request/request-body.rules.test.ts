import { describe, expect, it } from "vitest";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { type Answers, emptyAnswers } from "#lib/request/answers.rules.ts";
import { requestBody } from "#lib/request/request-body.rules.ts";

function answers(change: Partial<Answers> = {}): Answers {
  const blank = emptyAnswers();
  return {
    ...blank,
    productsOfInterest: [{ solar: true, battery: false, ev_charger: false }],
    customer: { ...blank.customer, firstName: " Ana ", lastName: "Li", email: " ana@example.com " },
    site: {
      ...blank.site,
      address: { line1: "1 Elm St", line2: "", suburb: "Fitzroy", state: "VIC", postcode: "3065" },
    },
    ...change,
  };
}

describe("the body of a request", () => {
  it("is what create-project takes, blanks left out", () => {
    const body = requestBody(answers(), "0123456789abcdef");
    expect(createProjectBody.safeParse(body).success).toBe(true);
    expect(body).toEqual({
      type: "SALES",
      triggerProcess: true,
      fileAssociationId: "0123456789abcdef",
      productsOfInterest: [{ solar: true, battery: false, ev_charger: false }],
      site: { address: { line1: "1 Elm St", suburb: "Fitzroy", state: "VIC", postcode: "3065" } },
      customer: {
        firstName: "Ana",
        lastName: "Li",
        email: "ana@example.com",
        preferredContact: "EMAIL",
        type: "PERSON",
      },
      preferences: { customerPreferredDays: [] },
    });
  });

  it.each([
    ["LINE", { fullAddress: "1 Elm St" }, { fullAddress: "1 Elm St" }],
    ["METER", { nmi: "2001985732" }, { nmi: "2001985732" }],
    [
      "POSITION",
      { latitude: "-33,87", longitude: "151.2", label: "Shed" },
      { latitude: -33.87, longitude: 151.2, label: "Shed" },
    ],
  ])("holds only the place that was chosen: %s", (place, typed, expected) => {
    const site = { ...answers().site, ...typed };
    const body = requestBody(answers({ place, site }));
    expect(body["site"]).toEqual(expected);
    expect(createProjectBody.safeParse(body).success).toBe(true);
  });

  it("sends numbers as numbers, and the system that is there only when help with it is asked", () => {
    const site = {
      ...answers().site,
      storeys: "2",
      phases: "3",
      existingSystem: { solarKw: "6.6", batteryKwh: "", installedYear: "2019" },
    };
    expect(requestBody(answers({ site }))["site"]).not.toHaveProperty("existingSystem");
    const body = requestBody(answers({ site, type: "SERVICE" }));
    expect(body["site"]).toMatchObject({
      storeys: 2,
      phases: 3,
      existingSystem: { solarKw: 6.6, installedYear: 2019 },
    });
    expect(createProjectBody.safeParse(body).success).toBe(true);
  });

  it("keeps a company to itself when the request is not for a business", () => {
    const customer = { ...answers().customer, companyName: "Li Pty Ltd", abn: "51 824 753 556" };
    expect(requestBody(answers({ customer }))["customer"]).not.toHaveProperty("companyName");
    const business = requestBody(answers({ customer: { ...customer, type: "BUSINESS" } }));
    expect(business["customer"]).toMatchObject({ type: "BUSINESS", companyName: "Li Pty Ltd" });
  });
});
