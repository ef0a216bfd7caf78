import { randomBytes, randomUUID } from "node:crypto";

/** The least that a caller without a session can ask with. */
export function leastBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const customer = { firstName: "Ann", lastName: "Lee", email: `ann.${randomUUID()}@example.com` };
  return { productsOfInterest: [{ solar: true }], customer, ...changes };
}

/** All that a caller without a session can say. */
export function fullBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "SERVICE",
    preferences: { customerPreferredDays: [5, 1, 5] },
    productsOfInterest: [{ solar: true, battery: false }, { ev_charger: true }],
    customer: {
      firstName: "Zoë",
      lastName: "O’Neil",
      email: `zoe.${randomUUID()}@example.com`,
      phone: "0412 345 678",
      type: "BUSINESS",
      companyName: "Sun & Sons",
      abn: "51 824 753 556",
      preferredContact: "PHONE",
      locale: "en-AU",
      customFields: { tier: 2 },
    },
    site: {
      address: {
        line1: "1 Sun St",
        line2: "Flat 2",
        suburb: "Newtown",
        state: "NSW",
        postcode: "2042",
        country: "AU",
      },
      nmi: "qaaav zzzzz 3",
      phases: 3,
      dnsp: "Ausgrid",
      retailer: "Bright",
      propertyType: "HOUSE",
      storeys: 2,
      roofMaterial: "TILE",
      ownership: "OWNER",
      existingSystem: { solarKw: 6.6, batteryKwh: 0, installedYear: 2019 },
      accessNotes: "Gate code 12.\nMind the dog.",
    },
    customerComments: "Please ring\nfirst.",
    customFields: { nested: { any: [1, null, "thing"] } },
    triggerProcess: true,
    capabilityManagedByPlugin: { payments: "their-plugin", scheduling: { since: 2020 } },
    ...changes,
  };
}

/** An id for a batch of uploads that nobody else uses. */
export const newAssociation = () => `uploads-${randomUUID()}`;

/** Headers of one visitor's own browser, on our own pages. */
export function newVisitor(): { cookie: string; "sec-fetch-site": string } {
  return {
    cookie: `rooftop-visitor=${randomBytes(32).toString("base64url")}`,
    "sec-fetch-site": "same-origin",
  };
}
