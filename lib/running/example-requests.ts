import type { Examples } from "#lib/http/openapi-examples.ts";
import { ACCOUNT_REQUESTS } from "#lib/running/example-accounts.ts";
import { CUSTOMER_ID, SITE_ID, UPLOADS_ID } from "#lib/running/example-people.ts";
import { SETTINGS_REQUESTS } from "#lib/running/example-settings.ts";
import { WEBHOOK_REQUESTS } from "#lib/running/example-webhooks.ts";

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com" };
const SITE = {
  address: { line1: "1 Sun Street", suburb: "Newtown", state: "NSW", postcode: "2042" },
};

const OFFER = {
  lines: [
    { description: "Solar system, 6.6 kW", quantity: 1, unitPrice: 890_000 },
    { description: "Second storey", quantity: 1, unitPrice: 45_000 },
  ],
  stc: { quantity: 60, unitValue: 3_800 },
  deposit: 50_000,
  validUntil: "2026-12-09",
  solicited: true,
};

/** What may be sent, by operation: bodies that a reader can start from. A test holds that each is taken. */
export const REQUEST_EXAMPLES: Examples = {
  "create-project": {
    least: {
      summary: "No more than is needed",
      value: { productsOfInterest: [{ solar: true }], customer: ANN },
    },
    whole: {
      summary: "With an address, days and photos",
      value: {
        type: "SALES",
        fileAssociationId: UPLOADS_ID,
        preferences: { customerPreferredDays: [1, 3] },
        productsOfInterest: [{ solar: true, battery: true }],
        customer: { ...ANN, phone: "0412 345 678", preferredContact: "EMAIL", locale: "en-AU" },
        site: { ...SITE, nmi: "20019857328", phases: 1, propertyType: "HOUSE", roofMaterial: "TILE" },
        customerComments: "The roof is shaded in the afternoon.",
        customFields: { campaign: "spring" },
        capabilityManagedByPlugin: { payments: true },
      },
    },
    known: {
      summary: "For a customer and a site that we know, quietly",
      value: {
        type: "SERVICE",
        productsOfInterest: [{ solar: true }],
        customerId: CUSTOMER_ID,
        siteId: SITE_ID,
      },
    },
  },
  "upload-temp-file": {
    photo: {
      summary: "A photo of the switchboard",
      value: { fileAssociationId: UPLOADS_ID, fileCode: "switchboard_photo", file: "the bytes of the photo" },
    },
  },
  "attach-files": {
    uploads: { summary: "What was uploaded under an id", value: { fileAssociationId: UPLOADS_ID } },
  },
  "ask-for-retake": {
    blurred: { summary: "A photo that cannot be read", value: { reason: "The labels cannot be read." } },
  },
  "update-project": {
    sorted: { summary: "A class and a number", value: { class: "GOLD", xref: "CRM-2041" } },
  },
  "attach-customer": {
    new: { summary: "A new customer", value: { customer: ANN } },
    known: { summary: "One whom we know", value: { customerId: CUSTOMER_ID } },
  },
  "attach-site": {
    new: { summary: "A new site", value: { site: SITE } },
    known: { summary: "One of the customer's", value: { siteId: SITE_ID } },
  },
  "update-installation-preferences": {
    days: { summary: "Monday and Wednesday", value: [1, 3] },
    any: { summary: "Any day", value: [] },
  },
  "reject-project": {
    roof: { summary: "The roof", value: { rejectReason: "The roof cannot bear the weight." } },
  },
  "close-project": {
    plain: { summary: "Nothing but that", value: {} },
    told: { summary: "Who said so, and why", value: { closedBy: "Ann Lee", reason: "We are moving house." } },
  },
  "move-stage": {
    forward: { summary: "One stage forward", value: { to: "QUOTING" } },
    back: { summary: "One back", value: { to: "ONBOARDING", reason: "The photos must be taken again." } },
  },
  "issue-contract": {
    first: { summary: "The first version", value: OFFER },
    next: {
      summary: "A version that replaces it",
      value: { ...OFFER, changes: "The second storey was added." },
    },
  },
  "preview-contract": { offer: { summary: "What would be offered", value: OFFER } },
  "accept-contract": {
    signed: {
      summary: "As our own screen sends it",
      value: {
        contractVersion: 1,
        signerName: "Ann Lee",
        signature: { kind: "TYPED", data: "Ann Lee" },
        consent: true,
      },
    },
    read: { summary: "The version that was read, and no other", value: { contractVersion: 1 } },
  },
  "create-charge": {
    deposit: {
      summary: "A deposit that came by bank",
      value: {
        amount: 50_000,
        type: "Bank transfer",
        description: "Deposit",
        paid_by: "Ann Lee",
        external_links: ["https://books.example.com/receipts/881"],
        processed_at: "2026-11-10T02:00:00Z",
      },
    },
  },
  "update-customer": {
    phone: { summary: "Another phone number", value: { phone: "0400 111 222" } },
    none: { summary: "No phone number any more", value: { phone: null } },
  },
  "update-site": { meter: { summary: "The meter", value: { nmi: "20019857328", phases: 3 } } },
  "save-filter": {
    mine: {
      summary: "What waits on the company",
      value: { name: "My turn", filters: { waitingOn: "company" } },
    },
  },
  "rename-saved-filter": { name: { summary: "A better name", value: { name: "To do" } } },
  ...SETTINGS_REQUESTS,
  ...ACCOUNT_REQUESTS,
  ...WEBHOOK_REQUESTS,
};
