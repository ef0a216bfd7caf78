import { issued, newSale, PANELS, type Sale } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";

let sale: Sale;

test.beforeEach(async ({ request, person }) => {
  sale = await newSale(request, person);
});

test("staff issue one version after the other, and learn where the contract is", async ({ request }) => {
  const path = `/api/projects/${sale.projectId}/contracts`;
  for (const version of [1, 2]) {
    const answer = await request.post(path, { data: PANELS, headers: sale.staff.token });
    expect(answer.status()).toBe(201);
    expect(answer.headers()["location"]).toBe(`/api/projects/${sale.projectId}/contract`);
    expect(await answer.json()).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), version });
  }
});

test("the same Idempotency-Key issues once", async ({ request }) => {
  const path = `/api/projects/${sale.projectId}/contracts`;
  const headers = { ...sale.staff.token, "idempotency-key": crypto.randomUUID() };
  const first = await request.post(path, { data: PANELS, headers });
  const second = await request.post(path, { data: PANELS, headers });
  expect(second.headers()["idempotency-replayed"]).toBe("true");
  expect(await second.json()).toEqual(await first.json());
});

const REFUSED: readonly (readonly [title: string, changes: object, paths: readonly string[]])[] = [
  ["no lines", { lines: [] }, ["lines"]],
  [
    "a quantity of nothing",
    { lines: [{ description: "x", quantity: 0, unitPrice: 1 }] },
    ["lines.0.quantity"],
  ],
  [
    "a quantity past all numbers",
    { lines: [{ description: "x", quantity: 1e308, unitPrice: 1 }] },
    ["lines.0.quantity"],
  ],
  ["half a cent", { lines: [{ description: "x", quantity: 1, unitPrice: 0.5 }] }, ["lines.0.unitPrice"]],
  ["more rebates than price", { rebates: [{ description: "x", amount: 1_000_001 }] }, ["rebates"]],
  ["a deposit above the price", { deposit: 1_000_001 }, ["deposit"]],
  ["a validity that is over", { validUntil: "2020-01-01" }, ["validUntil"]],
  ["an unknown field", { discount: 5 }, ["discount"]],
];

for (const [title, changes, paths] of REFUSED) {
  test(`staff cannot issue ${title}, and nothing is kept`, async ({ request, refusedUnchanged }) => {
    const data = { ...PANELS, ...changes };
    await refusedUnchanged(
      () => request.post(`/api/projects/${sale.projectId}/contracts`, { data, headers: sale.staff.token }),
      { status: 400, code: "validation_failed", paths },
    );
  });
}

test("a deposit above the limit is taken, and whoever issues is warned and asked for the reason", async ({
  request,
}) => {
  const answer = await request.post(`/api/projects/${sale.projectId}/contracts`, {
    data: { ...PANELS, deposit: 200_000 },
    headers: sale.staff.token,
  });
  expect(answer.status()).toBe(201);
  expect(await answer.json()).toEqual({
    id: expect.any(String),
    version: 1,
    warnings: [
      { code: "deposit_above_limit", message: expect.any(String) },
      { code: "deposit_unexplained", message: expect.stringContaining("depositReason") },
    ],
  });
});

test("a deposit above the limit and its reason are noted, for staff alone", async ({ request }) => {
  await issued(request, sale, { deposit: 200_000, depositReason: "Imported", solicited: undefined });
  const path = `/api/projects/${sale.projectId}/contract`;
  const forStaff = await (await request.get(path, { headers: sale.staff.token })).json();
  expect(forStaff).toMatchObject({
    warnings: ["solicited_unknown", "deposit_above_limit"],
    depositReason: "Imported",
  });
  const forOwner = await (await request.get(path, { headers: sale.owner.cookie })).json();
  expect(forOwner).toMatchObject({ warnings: [], depositReason: null });
});
