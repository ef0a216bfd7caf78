import { describe, expect, it } from "vitest";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";

const GOOD = {
  productsOfInterest: [{ solar: true }],
  customer: { firstName: "Ann", lastName: "Lee", email: "ann@example.com" },
};
const ADDRESS = { line1: "1 Sun St", suburb: "Newtown", state: "NSW", postcode: "2042" };

const takes = (changes: object) => createProjectBody.safeParse({ ...GOOD, ...changes }).success;
const customer = (changes: object) => takes({ customer: { ...GOOD.customer, ...changes } });

describe("what a caller may leave out", () => {
  it("stands at the source document's defaults", () => {
    expect(createProjectBody.parse(GOOD)).toEqual({
      type: "SALES",
      triggerProcess: false,
      productsOfInterest: [{ solar: true, battery: false, ev_charger: false }],
      customer: { ...GOOD.customer, type: "PERSON" },
    });
  });

  it("is not the products, and not a customer's name or e-mail", () => {
    expect(takes({ productsOfInterest: undefined })).toBe(false);
    for (const name of ["firstName", "lastName", "email"])
      expect(customer({ [name]: undefined })).toBe(false);
  });
});

describe("products of interest", () => {
  it.each([
    [[{}], true],
    [[{ solar: false }, { battery: true, ev_charger: true }], true],
    [Array.from({ length: 20 }, () => ({ solar: true })), true],
    [Array.from({ length: 21 }, () => ({ solar: true })), false],
    [[], false],
    [{}, false],
    [[null], false],
    [[{ pool: true }], false],
    [[{ solar: "true" }], false],
  ])("%j: %s", (productsOfInterest, taken) => expect(takes({ productsOfInterest })).toBe(taken));
});

describe("a place", () => {
  it.each([
    [{ address: ADDRESS }, true],
    [{ address: { ...ADDRESS, line2: "Flat 2", country: "AU" } }, true],
    [{ fullAddress: "1 Sun St, Newtown" }, true],
    [{ fullAddress: "1 Sun St", placeId: "abc", latitude: -33.9, longitude: 151.2 }, true],
    [{ latitude: -33.9, longitude: 151.2, label: "The old shed" }, true],
    [{ nmi: "2001985732 8" }, true],
    [{ address: ADDRESS, nmi: "QAAAVZZZZZ3", phases: 3, storeys: 2, existingSystem: { solarKw: 5.5 } }, true],
    [{ address: ADDRESS, phases: "UNKNOWN", accessNotes: "Dog.\nBeware." }, true],
    [{}, false],
    [{ address: {} }, false],
    [{ address: ADDRESS, fullAddress: "1 Sun St" }, false],
    [{ fullAddress: "1 Sun St", latitude: 5 }, false],
    [{ latitude: 91, longitude: 0, label: "North" }, false],
    [{ latitude: 0, longitude: -180.1, label: "West" }, false],
    [{ latitude: 0, longitude: 0 }, false],
    [{ nmi: "20019857327" }, false],
    [{ address: ADDRESS, phases: 4 }, false],
    [{ address: ADDRESS, phases: "3" }, false],
    [{ address: ADDRESS, storeys: 5 }, false],
    [{ address: ADDRESS, roofMaterial: "THATCH" }, false],
    [{ address: ADDRESS, existingSystem: { installedYear: 2020.5 } }, false],
    [{ address: { ...ADDRESS, line1: "1 Sun St\nNewtown" } }, false],
  ])("%j: %s", (site, taken) => expect(takes({ site })).toBe(taken));
});

describe("a customer", () => {
  it.each([
    [{ type: "BUSINESS", companyName: "Sun Pty", abn: "51 824 753 556" }, true],
    [{ phone: "0412 345 678", preferredContact: "SMS", locale: "en-AU", customFields: { a: [1] } }, true],
    [{ firstName: "名".repeat(100) }, true],
    [{ type: "BUSINESS" }, false],
    [{ abn: "123" }, false],
    [{ firstName: "n".repeat(101) }, false],
    [{ lastName: " " }, false],
    [{ email: "ann@" }, false],
    [{ email: `${"a".repeat(250)}@example.com` }, false],
    [{ locale: "english please" }, false],
    [{ preferredContact: "FAX" }, false],
    [{ customFields: [] }, false],
  ])("with %j: %s", (changes, taken) => expect(customer(changes)).toBe(taken));
});

describe("the rest", () => {
  it.each([
    [{ fileAssociationId: "any string ☀ of 1–128" }, true],
    [{ fileAssociationId: "" }, false],
    [{ fileAssociationId: "👍".repeat(128) }, true],
    [{ fileAssociationId: "x".repeat(129) }, false],
    [{ preferences: { customerPreferredDays: [0, 6, 6] } }, true],
    [{ preferences: { customerPreferredDays: [7] } }, false],
    [{ customerComments: "Line one\nline two" }, true],
    [{ customerComments: "x".repeat(4_001) }, false],
    [{ customFields: { deep: { down: [null, 1.5, "x"] } } }, true],
    [{ customFields: { big: "x".repeat(32 * 1_024) } }, false],
    [{ customFields: { big: "é".repeat(16 * 1_024) } }, false],
    [{ customFields: [] }, false],
    [{ capabilityManagedByPlugin: { notifications: true, payments: "stripe", contract: { any: 1 } } }, true],
    [{ capabilityManagedByPlugin: { notifications: { big: "x".repeat(2 * 1_024) } } }, false],
    [{ capabilityManagedByPlugin: { notifications: false } }, false],
    [{ capabilityManagedByPlugin: { notifications: null } }, false],
    [{ type: "SERVICE", triggerProcess: true }, true],
    [{ type: "sales" }, false],
    [{ surprise: 1 }, false],
  ])("%#: taken is %s", (changes, taken) => expect(takes(changes)).toBe(taken));

  it("a customer and an id of one, a site and an id of one, or a site's id alone contradict one another", () => {
    const id = crypto.randomUUID();
    expect(takes({ customerId: id })).toBe(false);
    expect(takes({ customer: undefined, customerId: id, siteId: id, site: { nmi: "2001985732" } })).toBe(
      false,
    );
    expect(takes({ customer: undefined, siteId: id })).toBe(false);
    expect(takes({ customer: undefined, customerId: id, siteId: id })).toBe(true);
    expect(takes({ customer: undefined, customerId: "1" })).toBe(false);
  });
});
