import { createHash } from "node:crypto";
import { issued, newSale, type Sale } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";

let sale: Sale;

test.beforeEach(async ({ request, person }) => {
  sale = await newSale(request, person);
});

test("there is none before one is issued, nor versions that never were", async ({ request, refused }) => {
  const expected = { status: 404, code: "contract_not_found" };
  for (const path of ["contract", "contract.pdf"]) {
    const url = `/api/projects/${sale.projectId}/${path}`;
    await refused(await request.get(url, { headers: sale.owner.cookie }), expected);
  }
  await issued(request, sale);
  for (const path of ["contract", "contract.pdf"]) {
    const url = `/api/projects/${sale.projectId}/${path}?version=`;
    await refused(await request.get(`${url}2`, { headers: sale.owner.cookie }), expected);
    const malformed = await request.get(`${url}0`, { headers: sale.owner.cookie });
    await refused(malformed, { status: 400, code: "validation_failed", paths: ["version"] });
  }
});

test("a homeowner sees what changed since the version they accepted, and can read the older ones", async ({
  request,
}) => {
  const get = async (query = "") =>
    (
      await request.get(`/api/projects/${sale.projectId}/contract${query}`, { headers: sale.owner.cookie })
    ).json();
  await issued(request, sale);
  expect(await get()).toMatchObject({ version: 1, status: "ISSUED", difference: null, acceptance: null });
  await request.post(`/api/projects/${sale.projectId}/accept`, { headers: sale.owner.cookie });
  await issued(request, sale, { stc: { quantity: 10, unitValue: 100 } });
  await issued(request, sale, { lines: [{ description: "Solar panels", quantity: 24, unitPrice: 50_000 }] });
  expect(await get()).toMatchObject({
    version: 3,
    status: "ISSUED",
    difference: {
      from: 1,
      to: 3,
      lines: [{ kind: "changed", description: "Solar panels", difference: 200_000 }],
      netDifference: 200_000,
    },
    versions: [
      { version: 3, status: "ISSUED", acceptedAt: null },
      { version: 2, status: "SUPERSEDED", acceptedAt: null },
      { version: 1, status: "ACCEPTED", acceptedAt: expect.any(String) },
    ],
  });
  expect(await get("?version=1")).toMatchObject({
    version: 1,
    status: "ACCEPTED",
    acceptance: { version: 1 },
  });
  expect(await get("?version=2")).toMatchObject({
    version: 2,
    status: "SUPERSEDED",
    difference: { from: 1, to: 2 },
  });
});

test("the file is the very bytes that were issued, until its acceptance is certified in it", async ({
  request,
}) => {
  const file = async () => {
    const answer = await request.get(`/api/projects/${sale.projectId}/contract.pdf`, {
      headers: sale.owner.cookie,
    });
    return { headers: answer.headers(), bytes: await answer.body() };
  };
  await issued(request, sale);
  const { pdfSha256 } = await (
    await request.get(`/api/projects/${sale.projectId}/contract`, { headers: sale.owner.cookie })
  ).json();
  const before = await file();
  expect(createHash("sha256").update(before.bytes).digest("hex")).toBe(pdfSha256);
  expect(before.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringMatching(/contract-[0-9A-Z]{4}-[0-9A-Z]{4}-v1\.pdf$/),
  });
  await request.post(`/api/projects/${sale.projectId}/accept`, { headers: sale.owner.cookie });
  const after = await file();
  expect(after.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(after.bytes.length).toBeGreaterThan(before.bytes.length);
  expect((await file()).bytes.equals(after.bytes)).toBe(true);
});
