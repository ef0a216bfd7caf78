import { uploadForm } from "../files/multipart.ts";
import { png } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { fullBody, leastBody, newAssociation, newVisitor } from "./bodies.ts";

const PATH = "/api/projects";
const json = { "content-type": "application/json" };
const raw = (text: string | Buffer, headers: Record<string, string> = json) => ({
  data: Buffer.from(text),
  headers,
});

test.describe("a caller who asks for a system", () => {
  test("gets the id of a project, and where it lives", async ({ request, stored }) => {
    const answer = await request.post(PATH, { data: leastBody() });
    expect(answer.status()).toBe(201);
    const body: unknown = await answer.json();
    expect(body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}$/) });
    const [project] = await stored.rows("SELECT * FROM projects ORDER BY id DESC LIMIT 1");
    expect(body).toEqual({ id: project?.["id"] });
    expect(answer.headers()).toMatchObject({
      "content-type": "application/json",
      location: `/api/projects/${String(project?.["id"])}`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-request-id": expect.stringMatching(/^[A-Za-z0-9._-]{8,128}$/),
    });
  });

  test("finds everything they said kept, in the form it is kept in", async ({ request, stored }) => {
    const body = fullBody();
    expect((await request.post(PATH, { data: body })).status()).toBe(201);
    const [project] = await stored.rows("SELECT * FROM projects ORDER BY id DESC LIMIT 1");
    expect(project).toMatchObject({
      type: "SERVICE",
      stage: "REQUESTING",
      preferred_days: [1, 5],
      products: [
        { solar: true, battery: false, ev_charger: false },
        { solar: false, battery: false, ev_charger: true },
      ],
      comments: "Please ring\nfirst.",
      custom_fields: { nested: { any: [1, null, "thing"] } },
      capabilities: { payments: "their-plugin", scheduling: { since: 2020 } },
    });
    const [customer] = await stored.rows("SELECT * FROM customers WHERE id = $1", [project?.["customer_id"]]);
    expect(customer).toMatchObject({
      first_name: "Zoë",
      phone: "+61412345678",
      abn: "51824753556",
      company_name: "Sun & Sons",
    });
    const [site] = await stored.rows("SELECT * FROM sites WHERE id = $1", [project?.["site_id"]]);
    expect(site).toMatchObject({
      line2: "Flat 2",
      nmi: "QAAAVZZZZZ3",
      phases: "3",
      existing_system: { batteryKwh: 0 },
    });
  });

  for (const site of [
    { fullAddress: "1 Sun St, Newtown NSW 2042" },
    { fullAddress: "1 Sun St", placeId: "ChIJ", latitude: -33.9, longitude: 151.2 },
    { latitude: 0, longitude: 0, label: "Null island" },
    { nmi: "2001985732" },
  ]) {
    test(`may say where as ${JSON.stringify(site)}`, async ({ request }) => {
      expect((await request.post(PATH, { data: leastBody({ site }) })).status()).toBe(201);
    });
  }

  test("may send 256 KiB and not one byte more", async ({ request, refusedUnchanged }) => {
    const text = JSON.stringify(leastBody());
    const fill = 256 * 1_024 - Buffer.byteLength(text);
    expect((await request.post(PATH, raw(text + " ".repeat(fill)))).status()).toBe(201);
    const tooLarge = () => request.post(PATH, raw(text + " ".repeat(fill + 1)));
    await refusedUnchanged(tooLarge, { status: 413, code: "payload_too_large" });
    const farTooLarge = () => request.post(PATH, raw(" ".repeat(5_000_000)));
    await refusedUnchanged(farTooLarge, { status: 413, code: "payload_too_large" });
  });

  test("may nest 16 levels deep and not 17", async ({ request, refusedUnchanged }) => {
    // The body itself is the first level and customFields the second.
    const nested = (levels: number) =>
      JSON.stringify(leastBody({ customFields: "HERE" })).replace(
        '"HERE"',
        '{"a":'.repeat(levels) + "1" + "}".repeat(levels),
      );
    expect((await request.post(PATH, raw(nested(15)))).status()).toBe(201);
    await refusedUnchanged(() => request.post(PATH, raw(nested(16))), { status: 400, code: "invalid_json" });
    await refusedUnchanged(() => request.post(PATH, raw("[".repeat(100_000))), {
      status: 400,
      code: "invalid_json",
    });
  });
});

test.describe("a body that is not right is refused, and nothing is stored:", () => {
  const customer = { firstName: "Ann", lastName: "Lee", email: "ann@example.com" };
  const cases: [string, Record<string, unknown>, string[]][] = [
    [
      "unknown fields at every level",
      { extra: 1, customer: { ...customer, age: 5 }, preferences: { days: [1] } },
      ["customer.age", "extra", "preferences.days"],
    ],
    [
      "a product we do not know",
      { productsOfInterest: [{ solar: true }, { pool: true }] },
      ["productsOfInterest.1.pool"],
    ],
    ["no product", { productsOfInterest: [] }, ["productsOfInterest"]],
    ["products left out", { productsOfInterest: undefined }, ["productsOfInterest"]],
    [
      "an eighth weekday",
      { preferences: { customerPreferredDays: [7] } },
      ["preferences.customerPreferredDays.0"],
    ],
    ["half a customer", { customer: { firstName: "Ann" } }, ["customer.email", "customer.lastName"]],
    ["a name on two lines", { customer: { ...customer, firstName: "Ann\nBcc: x" } }, ["customer.firstName"]],
    [
      "a phone number that cannot be called",
      { customer: { ...customer, phone: "+999 123 456" } },
      ["customer.phone"],
    ],
    [
      "a phone number longer than any",
      { customer: { ...customer, phone: "+49 123456789012345" } },
      ["customer.phone"],
    ],
    [
      "a business without its name",
      { customer: { ...customer, type: "BUSINESS" } },
      ["customer.companyName"],
    ],
    [
      "an address without its state",
      { site: { address: { line1: "1 A St", suburb: "B", postcode: "2000" } } },
      ["site.address.state"],
    ],
    ["a mistyped meter number", { site: { nmi: "20019857327" } }, ["site.nmi"]],
    ["NUL in a text", { customerComments: "a\0b" }, ["customerComments"]],
    ["NUL in the name of a custom field", { customFields: { "a\0": 1 } }, ["customFields.a\0"]],
    ["half of an emoji", { customFields: { mood: "\uD83D" } }, ["customFields.mood"]],
    ["custom fields over 32 KiB", { customFields: { big: "x".repeat(33_000) } }, ["customFields"]],
    ["a customer together with a customerId", { customerId: crypto.randomUUID() }, ["customer"]],
    ["a siteId alone", { siteId: crypto.randomUUID() }, ["siteId"]],
    ["an association id of 129 characters", { fileAssociationId: "x".repeat(129) }, ["fileAssociationId"]],
  ];
  for (const [what, changes, paths] of cases) {
    test(what, async ({ request, refusedUnchanged }) => {
      const ask = () => request.post(PATH, { data: leastBody(changes) });
      await refusedUnchanged(ask, { status: 400, code: "validation_failed", paths });
    });
  }

  for (const [what, body] of [
    ["nothing", ""],
    ["a form", "a=b"],
    ["half of it", '{"productsOfInterest":['],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ] as const) {
    test(`${what} instead of JSON`, async ({ request, refusedUnchanged }) => {
      await refusedUnchanged(() => request.post(PATH, raw(Buffer.from(body))), {
        status: 400,
        code: "invalid_json",
      });
    });
  }

  for (const body of ["[]", "null", '"text"', "5"]) {
    test(`${body} instead of an object`, async ({ request, refusedUnchanged }) => {
      await refusedUnchanged(() => request.post(PATH, raw(body)), {
        status: 400,
        code: "validation_failed",
        paths: [""],
      });
    });
  }

  test("a name that would poison an object, a number too large, a query that means nothing", async ({
    request,
    refusedUnchanged,
  }) => {
    const withField = (field: string) =>
      raw(JSON.stringify(leastBody()).replace("{", `{"customFields":${field},`));
    const invalid = { status: 400, code: "validation_failed" };
    await refusedUnchanged(() => request.post(PATH, withField('{"__proto__":{"admin":true}}')), invalid);
    await refusedUnchanged(() => request.post(PATH, withField('{"n":1e400}')), {
      ...invalid,
      paths: ["customFields.n"],
    });
    await refusedUnchanged(() => request.post(`${PATH}?replace=true`, { data: leastBody() }), {
      ...invalid,
      paths: ["replace"],
    });
  });

  test("nobody to contact", async ({ request, refusedUnchanged }) => {
    const ask = () => request.post(PATH, { data: leastBody({ customer: undefined }) });
    await refusedUnchanged(ask, { status: 400, code: "customer_required", paths: ["customer"] });
  });

  test("a customer or site of ours, from a caller without a session", async ({
    request,
    refusedUnchanged,
  }) => {
    const id = crypto.randomUUID();
    for (const known of [{ customerId: id }, { customerId: id, siteId: id }]) {
      const ask = () => request.post(PATH, { data: leastBody({ customer: undefined, ...known }) });
      await refusedUnchanged(ask, { status: 401, code: "unauthenticated" });
    }
  });

  const otherKinds: Record<string, string>[] = [
    { "content-type": "text/plain" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/json", "content-encoding": "gzip" },
  ];
  for (const headers of otherKinds) {
    test(`the right words as ${Object.values(headers).join(", ")}`, async ({ request, refusedUnchanged }) => {
      const ask = () => request.post(PATH, raw(JSON.stringify(leastBody()), headers));
      await refusedUnchanged(ask, { status: 415, code: "unsupported_media_type" });
    });
  }
});

test.describe("photos uploaded before", () => {
  test("are attached once: a second project is refused and nothing of it stored", async ({
    request,
    stored,
    refusedUnchanged,
  }) => {
    const association = newAssociation();
    await request.post("/api/projects/files", uploadForm({ association, bytes: await png() }));
    const first = await request.post(PATH, { data: leastBody({ fileAssociationId: association }) });
    const { id } = Object(await first.json());
    const events = await stored.rows(
      "SELECT type FROM project_events WHERE project_id = $1 ORDER BY sequence",
      [id],
    );
    expect(events).toEqual([{ type: "Project.Created" }, { type: "File.Attached" }]);
    const again = () => request.post(PATH, { data: leastBody({ fileAssociationId: association }) });
    await refusedUnchanged(again, { status: 409, code: "file_association_claimed" });
  });

  test("go to one of two who ask for them at once: the other reads that they are taken", async ({
    request,
    stored,
  }) => {
    for (let round = 0; round < 4; round += 1) {
      const association = newAssociation();
      await request.post("/api/projects/files", uploadForm({ association, bytes: await png() }));
      const ask = () => request.post(PATH, { data: leastBody({ fileAssociationId: association }) });
      const [before] = await stored.rows("SELECT count(*) AS count FROM projects");
      const answers = await Promise.all([ask(), ask()]);
      expect(answers.map((answer) => answer.status()).sort()).toEqual([201, 409]);
      const [after] = await stored.rows("SELECT count(*) AS count FROM projects");
      expect(Number(after?.["count"])).toBe(Number(before?.["count"]) + 1);
    }
  });

  test("belong to the visitor who sent them: to anybody else they are not there", async ({
    request,
    stored,
  }) => {
    const association = newAssociation();
    const [ann, bob] = [newVisitor(), newVisitor()];
    const form = uploadForm({ association, bytes: await png() });
    expect(
      (await request.post("/api/projects/files", { ...form, headers: { ...form.headers, ...ann } })).status(),
    ).toBe(200);

    const ask = (headers: Record<string, string>) =>
      request.post(PATH, { data: leastBody({ fileAssociationId: association }), headers });
    const owner = () => stored.rows("SELECT project_id FROM file_associations WHERE id = $1", [association]);
    for (const other of [bob, {}]) {
      expect((await ask(other)).status()).toBe(201);
      expect(await owner()).toEqual([{ project_id: null }]);
    }
    const { id } = Object(await (await ask(ann)).json());
    expect(await owner()).toEqual([{ project_id: id }]);
  });

  test("under an id that nobody used attach nothing, and the project is created all the same", async ({
    request,
    stored,
  }) => {
    const answer = await request.post(PATH, { data: leastBody({ fileAssociationId: "☀ never used" }) });
    expect(answer.status()).toBe(201);
    const { id } = Object(await answer.json());
    expect(await stored.rows("SELECT event_count FROM projects WHERE id = $1", [id])).toEqual([
      { event_count: 1 },
    ]);
  });
});
