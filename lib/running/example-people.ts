// Who and what the examples of the API document tell of: one project, from the request to the charge.

export const PROJECT_ID = "0198c0de-1000-7000-8000-000000000001";
export const CUSTOMER_ID = "0198c0de-1000-7000-8000-000000000002";
export const SITE_ID = "0198c0de-1000-7000-8000-000000000003";
export const CONTRACT_ID = "0198c0de-1000-7000-8000-000000000004";
export const CHARGE_ID = "0198c0de-1000-7000-8000-000000000005";
export const FILE_ID = "0198c0de-1000-7000-8000-000000000006";
export const FILTER_ID = "0198c0de-1000-7000-8000-000000000007";
export const EVENT_ID = "0198c0de-1000-7000-8000-000000000008";
export const USER_ID = "0198c0de-1000-7000-8000-000000000009";
export const UPLOADS_ID = "7f1c2d4e-9b1a-4a58-8f0e-2c6f5f3a9d10";

const ASKED_AT = "2026-11-02T01:30:00.000Z";
const CHANGED_AT = "2026-11-09T04:12:30.250Z";

/** A customer as they are answered. */
export const CUSTOMER = {
  id: CUSTOMER_ID,
  type: "PERSON",
  firstName: "Ann",
  lastName: "Lee",
  email: "ann.lee@example.com",
  phone: "+61412345678",
  companyName: null,
  abn: null,
  preferredContact: "EMAIL",
  locale: "en-AU",
  customFields: {},
};

/** A site as it is answered. */
export const SITE = {
  id: SITE_ID,
  address: {
    line1: "1 Sun Street",
    line2: null,
    suburb: "Newtown",
    state: "NSW",
    postcode: "2042",
    country: null,
  },
  fullAddress: null,
  placeId: null,
  latitude: null,
  longitude: null,
  label: null,
  nmi: "20019857328",
  phases: 1,
  dnsp: null,
  retailer: null,
  propertyType: "HOUSE",
  storeys: 1,
  roofMaterial: "TILE",
  ownership: "OWNER",
  existingSystem: null,
  accessNotes: "The dog is friendly. The gate sticks.",
};

/** What every read of a project tells of it. */
export const PROJECT = {
  id: PROJECT_ID,
  type: "SALES",
  stage: "CONSIDERING",
  outcome: null,
  class: null,
  xref: "CRM-2041",
  createdAt: ASKED_AT,
  updatedAt: CHANGED_AT,
  customer: CUSTOMER,
  site: SITE,
  productsOfInterest: [{ solar: true, battery: true, ev_charger: false }],
  preferences: { customerPreferredDays: [1, 3] },
  capabilityManagedByPlugin: { payments: true },
  contract: {
    version: 1,
    status: "ISSUED",
    price: 890_000,
    deposit: 50_000,
    acceptedVersion: null,
    acceptedAt: null,
    validUntil: "2026-12-09T12:59:59.999Z",
  },
};

export const TIMES = { ASKED_AT, CHANGED_AT };
