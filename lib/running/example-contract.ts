import { CONTRACT_ID, PROJECT_ID } from "#lib/running/example-people.ts";

const DIGEST = "479b66f1c9124719772b13b587b97a275975f267be7811b72aa20c6774c9aaa6";
const ISSUED_AT = "2026-11-09T04:12:30.250Z";
const VALID_UNTIL = "2026-12-09T12:59:59.999Z";

const STAND = { version: 1, status: "ISSUED", issuedAt: ISSUED_AT, validUntil: VALID_UNTIL };

/** A contract as it is kept; its terms are cut short. */
const DOCUMENT = {
  kind: "contract",
  format: 1,
  contractId: CONTRACT_ID,
  projectId: PROJECT_ID,
  reference: "28F5-S2V3",
  version: 1,
  issuedAt: ISSUED_AT,
  validUntil: VALID_UNTIL,
  company: { name: "Rooftop", phone: null, email: "hello@rooftop.example.com" },
  customer: {
    name: "Ann Lee",
    companyName: null,
    abn: null,
    email: "ann.lee@example.com",
    phone: "+61412345678",
  },
  site: {
    place: "1 Sun Street, Newtown NSW 2042",
    nmi: "20019857328",
    state: "NSW",
    timeZone: "Australia/Sydney",
  },
  currency: "AUD",
  lines: [{ description: "Solar system, 6.6 kW", quantity: 1, unitPrice: 890_000, total: 890_000 }],
  rebates: [],
  stc: { quantity: 60, unitValue: 3_800, total: 228_000 },
  gstPercent: 10,
  totals: {
    price: 890_000,
    gst: 80_909,
    rebates: 228_000,
    net: 662_000,
    deposit: 50_000,
    balance: 612_000,
  },
  changes: null,
  solicited: true,
  coolingOff: null,
  terms: {
    version: "2026-11-01",
    sections: [{ heading: "Price and payment", paragraphs: ["The price includes GST."] }],
  },
  consent: "I have read this contract. I agree to its price and its terms, and I accept it.",
};

/** Answer of preview-contract. */
export const PREVIEW = { document: DOCUMENT, difference: null };

/** Answer of get-contract. */
export const CONTRACT = {
  id: CONTRACT_ID,
  ...STAND,
  document: DOCUMENT,
  documentSha256: DIGEST,
  pdfSha256: DIGEST,
  difference: null,
  acceptance: null,
  coolingOff: null,
  warnings: [],
  depositReason: null,
  versions: [{ ...STAND, price: 890_000, acceptedAt: null }],
};
