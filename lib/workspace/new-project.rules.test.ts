import { expect, it } from "vitest";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import {
  BLANK,
  type Chosen,
  inCommon,
  isNewTyped,
  lookalikes,
  missing,
  newProjectBody,
  TYPED,
  type Typed,
} from "#lib/workspace/new-project.rules.ts";

const NEW: Typed = {
  ...BLANK,
  "customer.firstName": "Ída",
  "customer.lastName": "Quill",
  "customer.email": "ida@example.com",
  "site.fullAddress": "5 Hakea Lane, Fremantle WA 6160",
  solar: "on",
};
const NOBODY: Chosen = { customer: undefined, siteId: undefined };
const ID = "0198c0de-0000-7000-8000-000000000001";
const ANN: KnownCustomer = {
  id: ID,
  type: "PERSON",
  firstName: "Ann",
  lastName: "Lee",
  email: "ann@example.com",
  phone: null,
  companyName: null,
  abn: null,
  preferredContact: null,
  locale: null,
  customFields: {},
  updatedAt: "2026-11-24T00:00:00.000Z",
  sites: [],
};
const SITE: KnownCustomer["sites"][number] = {
  id: ID,
  address: null,
  fullAddress: null,
  placeId: null,
  latitude: null,
  longitude: null,
  label: null,
  nmi: null,
  phases: null,
  dnsp: null,
  retailer: null,
  propertyType: null,
  storeys: null,
  roofMaterial: null,
  ownership: null,
  existingSystem: null,
  accessNotes: null,
};

it("of somebody new the process always starts, and the operation takes what a rep typed", () => {
  expect(missing(NEW, NOBODY)).toEqual([]);
  const body = createProjectBody.parse(newProjectBody({ ...NEW, process: "record" }, NOBODY));
  expect(body).toMatchObject({
    type: "SALES",
    productsOfInterest: [{ solar: true, battery: false, ev_charger: false }],
    customer: { type: "PERSON", firstName: "Ída", email: "ida@example.com" },
    site: { fullAddress: "5 Hakea Lane, Fremantle WA 6160" },
    triggerProcess: true,
  });
});

it("a new site of somebody known starts it too; of a known site the rep says", () => {
  const there: Chosen = { customer: ANN, siteId: undefined };
  expect(newProjectBody(NEW, there)).toMatchObject({ customerId: ID, triggerProcess: true });
  const known: Chosen = { customer: ANN, siteId: ID };
  expect(missing(NEW, known).map(({ target }) => target)).toEqual(["process-start"]);
  for (const [process, triggerProcess] of [
    ["start", true],
    ["record", false],
  ] as const) {
    const body = newProjectBody({ ...NEW, process, type: "SERVICE" }, known);
    expect(createProjectBody.parse(body)).toMatchObject({
      type: "SERVICE",
      customerId: ID,
      siteId: ID,
      triggerProcess,
    });
  }
});

it("says all that is missing, in the order of the page", () => {
  expect(missing(BLANK, NOBODY).map(({ target }) => target)).toEqual([
    "customer.firstName",
    "customer.lastName",
    "customer.email",
    "site.fullAddress",
    "solar",
  ]);
  expect(
    missing({ ...BLANK, "site.nmi": "1234", battery: "on" }, { customer: ANN, siteId: undefined }),
  ).toEqual([]);
  expect(Object.keys(BLANK)).toEqual([...TYPED]);
});

it("a company's name makes it a business", () => {
  const body = newProjectBody({ ...NEW, "customer.companyName": "Quill & Co" }, NOBODY);
  expect(createProjectBody.parse(body).customer).toMatchObject({
    type: "BUSINESS",
    companyName: "Quill & Co",
  });
});

it("looks for the same person once enough is typed to tell", () => {
  expect(
    lookalikes({
      ...NEW,
      "customer.email": "ida@exa",
      "customer.phone": "0412",
      "site.fullAddress": "5 Hak",
    }),
  ).toEqual({
    email: "",
    phone: "",
    address: "",
  });
  expect(lookalikes({ ...NEW, "customer.phone": "(0412) 345 678" })).toEqual({
    email: "ida@example.com",
    phone: "0412345678",
    address: "5 Hakea Lane",
  });
});

it("takes for the same only what is the same, however it is written", () => {
  const site = { ...SITE, fullAddress: "Unit 3, 12 Wattle Street, Fitzroy VIC 3065" };
  const ann = { ...ANN, phone: "+61412345678", sites: [site] };
  const typed = (changes: Partial<Typed>) => inCommon(ann, { ...BLANK, ...changes });
  expect(typed({ "customer.email": "ANN@example.com", "customer.phone": "(04) 1234 5678" })).toEqual([
    "the same e-mail",
    "the same phone",
  ]);
  expect(typed({ "customer.email": "joann@example.com", "customer.phone": "0412 345 679" })).toEqual([]);
  expect(typed({ "site.fullAddress": "12 wattle street, Fitzroy" })).toEqual(["the same address"]);
  expect(typed({ "site.fullAddress": "2 Wattle Street, Fitzroy" })).toEqual([]);
});

it("somebody new who was typed before the session ended is there again, not the search", () => {
  expect([
    isNewTyped(BLANK),
    isNewTyped({ ...BLANK, solar: "on" }),
    isNewTyped({ ...BLANK, "customer.email": "i" }),
  ]).toEqual([false, false, true]);
});
