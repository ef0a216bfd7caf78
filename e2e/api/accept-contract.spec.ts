import { issued, newSale, type Sale } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";

let sale: Sale;
let path: string;

test.beforeEach(async ({ request, person }) => {
  sale = await newSale(request, person);
  path = `/api/projects/${sale.projectId}/accept`;
});

test("a homeowner accepts without a body, and again without effect", async ({ request, stored }) => {
  await issued(request, sale);
  const answer = await request.post(path, { headers: sale.owner.cookie });
  expect({ status: answer.status(), body: await answer.json() }).toEqual({ status: 200, body: { ok: true } });
  const before = await stored.snapshot();
  const again = await request.post(`${path}?re_accept=true`, { headers: sale.owner.cookie });
  expect({ status: again.status(), body: await again.json() }).toEqual({ status: 200, body: { ok: true } });
  expect(await stored.snapshot()).toEqual(before);
  const project = await (
    await request.get(`/api/projects/${sale.projectId}`, { headers: sale.owner.cookie })
  ).json();
  expect(project).toMatchObject({
    stage: "COMMITTING",
    contract: { version: 1, status: "ACCEPTED", acceptedVersion: 1 },
  });
});

test("what a homeowner signs with is kept, with where it came from", async ({
  request,
  address,
  database,
}) => {
  await issued(request, sale, { solicited: false });
  const data = {
    contractVersion: 1,
    signerName: "Ann Lee",
    signature: { kind: "DRAWN", data: "M1 2 L3 4" },
    consent: true,
  };
  const headers = { ...sale.owner.cookie, "user-agent": "A phone" };
  expect((await request.post(path, { data, headers })).status()).toBe(200);
  const contract = await (
    await request.get(`/api/projects/${sale.projectId}/contract`, { headers: sale.owner.cookie })
  ).json();
  expect(contract).toMatchObject({
    status: "ACCEPTED",
    acceptance: { version: 1, signerName: "Ann Lee", signature: data.signature, onBehalf: false },
    coolingOff: { endsAt: expect.stringMatching(/T1[23]:59:59\.999Z$/) },
  });
  const { rows } = await database.query<{ record: string }>(
    "SELECT convert_from(record, 'UTF8') AS record FROM contract_acceptances WHERE project_id = $1",
    [sale.projectId],
  );
  expect(JSON.parse(rows[0]?.record ?? "null")).toMatchObject({
    address,
    userAgent: "A phone",
    consent: { ticked: true },
    by: { userId: sale.owner.id, email: sale.owner.email, role: "CUSTOMER", via: { kind: "session" } },
  });
});

test("accepting follows the table, and a refusal changes nothing", async ({
  request,
  refusedUnchanged,
  database,
}) => {
  const post = (query = "", data?: object) =>
    request.post(`${path}${query}`, { headers: sale.owner.cookie, ...(data === undefined ? {} : { data }) });
  const refused = (code: string, query?: string, data?: object) =>
    refusedUnchanged(() => post(query, data), { status: 409, code });
  await refused("contract_not_issued");
  await issued(request, sale);
  await refused("contract_changed", "", { contractVersion: 2 });
  expect((await post()).status()).toBe(200);
  await issued(request, sale);
  await refused("contract_changed");
  await refused("contract_changed", "?re_accept=true", { contractVersion: 1 });
  expect((await post("?re_accept=true", { contractVersion: 2 })).status()).toBe(200);
  await issued(request, sale);
  await database.query(
    "UPDATE contracts SET valid_until = now() - interval '1 minute' WHERE version = 3 AND project_id = $1",
    [sale.projectId],
  );
  await refused("contract_expired", "?re_accept=true");
  await request.post(`/api/projects/${sale.projectId}/close`, { data: {}, headers: sale.staff.token });
  await refused("project_closed", "?re_accept=true");
});

const BODIES: readonly (readonly [title: string, data: object, paths: readonly string[]])[] = [
  ["a consent that is none", { consent: false }, ["consent"]],
  ["a drawing without a name", { signature: { kind: "DRAWN", data: "M1 2 L3 4" } }, ["signerName"]],
  [
    "a drawing that is none",
    { signerName: "Ann", signature: { kind: "DRAWN", data: "<svg>" } },
    ["signature.data"],
  ],
  [
    "a picture that is none",
    { signerName: "Ann", signature: { kind: "DRAWN", data: "data:image/png;base64,iVBORw0KGgoAAAA=" } },
    ["signature.data"],
  ],
  ["an unknown field", { agreed: true }, ["agreed"]],
];

for (const [title, data, paths] of BODIES) {
  test(`${title} is refused, and nothing is kept`, async ({ request, refusedUnchanged }) => {
    await issued(request, sale);
    await refusedUnchanged(() => request.post(path, { data, headers: sale.owner.cookie }), {
      status: 400,
      code: "validation_failed",
      paths,
    });
  });
}
