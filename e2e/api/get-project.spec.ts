import { expect, test } from "../fixtures.ts";
import { newBareProject, uploadAs } from "../projects.ts";

const ID = expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const MOMENT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** What nobody said of a customer is null, never left out. */
const CUSTOMER = {
  id: ID,
  type: "PERSON",
  firstName: "Ann",
  lastName: "Lee",
  phone: null,
  companyName: null,
  abn: null,
  preferredContact: null,
  locale: null,
  customFields: {},
};

const SITE = {
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

/** A project of which nobody said more than they must. */
const BARE = {
  type: "SALES",
  stage: "ONBOARDING",
  outcome: null,
  class: null,
  xref: null,
  createdAt: MOMENT,
  updatedAt: MOMENT,
  site: null,
  productsOfInterest: [{ solar: true, battery: false, ev_charger: false }],
  preferences: { customerPreferredDays: [] },
  contract: null,
  capabilityManagedByPlugin: {},
};

const REST = {
  customerComments: null,
  customFields: {},
  charges: [],
  totals: { price: 0, rebates: 0, charged: 0, due: 0 },
  files: [],
  rejectReason: null,
  closedBy: null,
};

test("a project of which little was said reads with every field, null where there is nothing, alone and in a list", async ({
  request,
  person,
}) => {
  const owner = await person("CUSTOMER");
  const id = await newBareProject(request, owner);
  const answer = await request.get(`/api/projects/${id}`, { headers: owner.cookie });
  expect(answer.status()).toBe(200);
  const whole = Object(await answer.json());
  const customer = {
    ...CUSTOMER,
    firstName: expect.any(String),
    lastName: expect.any(String),
    email: owner.email,
  };
  expect(whole).toStrictEqual({ id, ...BARE, customer, ...REST });
  const list = await (await request.get("/api/projects", { headers: owner.cookie })).json();
  expect(list).toStrictEqual({ items: [{ id, ...BARE, customer, fileCodes: [] }], nextCursor: null });
});

test("a project of which everything was said reads as it was said, with its contract, money and photos", async ({
  request,
  person,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const fileAssociationId = await uploadAs(request, owner.cookie);
  const customer = {
    firstName: "Ann",
    lastName: "Lee",
    email: owner.email,
    phone: "0412 345 678",
    type: "BUSINESS",
    companyName: "Lee Bakery",
    abn: "51 824 753 556",
    preferredContact: "SMS",
    locale: "en-AU",
    customFields: { vip: true },
  };
  const site = {
    address: { line1: "1 Sun St", suburb: "Newtown", state: "NSW", postcode: "2042" },
    nmi: "20019857328",
    phases: "UNKNOWN",
    dnsp: "Ausgrid",
    retailer: "Sun Power",
    propertyType: "HOUSE",
    storeys: 2,
    roofMaterial: "TILE",
    ownership: "OWNER",
    existingSystem: { solarKw: 3.3 },
    accessNotes: "Side gate",
  };
  const data = {
    fileAssociationId,
    preferences: { customerPreferredDays: [6, 0, 6] },
    productsOfInterest: [{ solar: true }, { battery: true, ev_charger: true }],
    customer,
    site,
    customerComments: "Please call first.",
    customFields: { source: { name: "fair" } },
    capabilityManagedByPlugin: { scheduling: "planner" },
  };
  const created = await request.post("/api/projects", { data, headers: owner.cookie });
  expect(created.status(), await created.text()).toBe(201);
  const { id } = Object(await created.json());
  const path = `/api/projects/${id}`;
  const as = { headers: staff.token };
  await request.patch(path, { data: { class: "A", xref: "X-1" }, ...as });
  const contract = {
    lines: [{ description: "Panels", quantity: 10, unitPrice: 100_000 }],
    rebates: [{ description: "State", amount: 50_000 }],
    stc: { quantity: 10, unitValue: 4_000 },
    deposit: 100_000,
    solicited: true,
    validUntil: new Date(Date.now() + 5 * 86_400_000).toISOString().replace("Z", "+00:00"),
  };
  expect((await request.post(`${path}/contracts`, { data: contract, ...as })).status()).toBe(201);
  const offered = Object(await (await request.get(path, as)).json());
  expect(offered.contract).toStrictEqual({
    version: 1,
    status: "ISSUED",
    price: 1_000_000,
    deposit: 100_000,
    acceptedVersion: null,
    acceptedAt: null,
    validUntil: contract.validUntil.replace("+00:00", "Z"),
  });
  expect((await request.post(`${path}/accept`, { headers: owner.cookie })).status()).toBe(200);
  const money = {
    amount: 100_000,
    type: "Bank transfer",
    paid_by: "Ann",
    external_links: ["https://bank.example/1"],
  };
  expect((await request.post(`${path}/charges`, { data: money, ...as })).status()).toBe(201);
  const closing = { reason: "They move.", closedBy: "Ann Lee" };
  expect((await request.post(`${path}/close`, { data: closing, ...as })).status()).toBe(200);

  const facts = {
    id,
    ...BARE,
    stage: "CLOSED",
    outcome: "CANCELLED",
    class: "A",
    xref: "X-1",
    customer: { id: ID, ...customer, phone: "+61412345678", abn: "51824753556" },
    site: { ...SITE, ...site, address: { ...site.address, line2: null, country: null } },
    productsOfInterest: [
      { solar: true, battery: false, ev_charger: false },
      { solar: false, battery: true, ev_charger: true },
    ],
    preferences: { customerPreferredDays: [0, 6] },
    contract: { ...offered.contract, status: "ACCEPTED", acceptedVersion: 1, acceptedAt: MOMENT },
    capabilityManagedByPlugin: data.capabilityManagedByPlugin,
  };
  const expected = {
    ...facts,
    customerComments: data.customerComments,
    customFields: data.customFields,
    charges: [{ id: ID, ...money, description: null, processed_at: MOMENT }],
    totals: { price: 1_000_000, rebates: 90_000, charged: 100_000, due: 810_000 },
    files: [
      {
        id: ID,
        fileCode: expect.any(String),
        name: expect.any(String),
        mediaType: "image/png",
        byteSize: expect.any(Number),
        width: 8,
        height: 8,
        createdAt: MOMENT,
      },
    ],
    rejectReason: null,
    closedBy: "Ann Lee",
  };
  for (const headers of [owner.cookie, staff.token]) {
    expect(await (await request.get(path, { headers })).json()).toStrictEqual(expected);
  }
  const list = Object(await (await request.get("/api/projects", { headers: owner.cookie })).json());
  expect(list.items).toStrictEqual([{ ...facts, fileCodes: [expected.files[0]?.fileCode] }]);

  const told = Object(await (await request.get(`${path}/events?limit=100`, as)).json());
  expect(Object.keys(told)).toEqual(["items", "nextCursor"]);
  for (const [sequence, event] of told.items.entries()) {
    expect(event).toStrictEqual({
      id: ID,
      sequence,
      type: expect.stringMatching(/^(?:Project|Charge|File)\.[A-Z][A-Za-z]+$/),
      time: MOMENT,
      actor: expect.any(Object),
      data: expect.objectContaining({
        projectId: id,
        customerId: ID,
        capabilityManagedByPlugin: data.capabilityManagedByPlugin,
      }),
    });
  }
});

test("a project that was turned down says why, and one that its customer left does not", async ({
  request,
  person,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const read = async (id: string) =>
    (await request.get(`/api/projects/${id}`, { headers: owner.cookie })).json();
  const rejected = await newBareProject(request, owner);
  const data = { rejectReason: "The roof will not bear it." };
  await request.post(`/api/projects/${rejected}/reject`, { data, headers: staff.token });
  expect(await read(rejected)).toMatchObject({ stage: "CLOSED", outcome: "FAILED", ...data, closedBy: null });
  const left = await newBareProject(request, owner);
  await request.post(`/api/projects/${left}/close`, { data: { reason: "No" }, headers: owner.cookie });
  expect(await read(left)).toMatchObject({ outcome: "LOST", rejectReason: null, closedBy: null });
});
