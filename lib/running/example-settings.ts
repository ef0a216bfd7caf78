import type { Examples } from "#lib/http/openapi-examples.ts";
import { TIMES } from "#lib/running/example-people.ts";

const LOGO_ID = "0198c0de-1000-7000-8000-000000000015";

const SAVED = { savedAt: TIMES.CHANGED_AT, savedBy: "Alex Kim" };

const BRAND = {
  name: "Rooftop",
  phone: "02 5550 1234",
  email: "hello@rooftop.example.com",
  accent: "#2b6653",
  currency: "AUD",
  timeZone: "Australia/Sydney",
};

const TERMS =
  "# What we do\n\n{company} installs what the contract lists.\n\n# Price\n\nThe price includes GST.";

const TEMPLATES = [
  {
    name: "Solar 6.6 kW",
    product: "solar",
    description: "Solar system, 6.6 kW",
    quantity: 1,
    unitPrice: 890_000,
  },
  { name: "Second storey", product: null, description: "Second storey", quantity: 1, unitPrice: 45_000 },
];

const CLASSES = ["GOLD", "SILVER"];

/** Bodies of the operations on what the company sets for itself. */
export const SETTINGS_REQUESTS: Examples = {
  "replace-project-classes": {
    two: { summary: "Two classes, in this order", value: { version: 0, classes: CLASSES } },
  },
  "replace-contract-terms": {
    short: { summary: "Short terms", value: { version: 1, text: TERMS } },
  },
  "replace-line-templates": {
    two: { summary: "Two templates", value: { version: 0, templates: TEMPLATES } },
  },
  "change-brand": {
    plain: { summary: "A name, no logo", value: { version: 0, ...BRAND, logoId: null } },
    logo: { summary: "With a logo that was uploaded", value: { version: 1, ...BRAND, logoId: LOGO_ID } },
  },
  "add-logo": { png: { summary: "A logo", value: { file: "the bytes of the picture" } } },
};

/** What the operations on what the company sets for itself answer. */
export const SETTINGS_ANSWERS: Examples = {
  "list-project-classes": { two: { summary: "Two classes", value: { version: 1, classes: CLASSES } } },
  "replace-project-classes": {
    saved: { summary: "The classes as they are now", value: { version: 1, classes: CLASSES } },
  },
  "get-contract-terms": {
    first: {
      summary: "The newest terms",
      value: { version: 2, name: "2", text: TERMS, ...SAVED },
    },
  },
  "replace-contract-terms": {
    saved: {
      summary: "The new version",
      value: { version: 2, name: "2", text: TERMS, ...SAVED },
    },
  },
  "list-line-templates": {
    two: { summary: "Two templates", value: { version: 1, templates: TEMPLATES } },
  },
  "replace-line-templates": {
    saved: { summary: "The templates as they are now", value: { version: 1, templates: TEMPLATES } },
  },
  "get-brand": {
    logo: {
      summary: "A company with a logo",
      value: { version: 2, ...BRAND, logo: { id: LOGO_ID, width: 480, height: 120 }, ...SAVED },
    },
    first: {
      summary: "As it is before it was ever saved",
      value: { version: 0, ...BRAND, logo: null, savedAt: null, savedBy: null },
    },
  },
  "change-brand": {
    saved: { summary: "The brand as it is now", value: { version: 1, ...BRAND, logo: null, ...SAVED } },
  },
  "add-logo": { made: { summary: "The new logo", value: { id: LOGO_ID, width: 480, height: 120 } } },
};
