import type { APIResponse } from "@playwright/test";
import * as z from "zod/mini";
import { issued, newSale, type Sale } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";
import { newProject } from "../projects.ts";

const OURS = { "sec-fetch-site": "same-origin" };
const SIGNED = {
  contractVersion: 1,
  signerName: "Ann Lee",
  signature: { kind: "TYPED", data: "Ann Lee" },
  consent: true,
};

let sale: Sale;
let path: string;

test.beforeEach(async ({ request, person }) => {
  sale = await newSale(request, person);
  path = `/api/projects/${sale.projectId}/hand-over`;
});

/** The cookies that an answer leaves in a browser, as it sends them on. */
function cookiesLeft(answer: APIResponse): Headers {
  const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  const left = set
    .map(({ value }) => value.slice(0, value.indexOf(";")))
    .filter((pair) => !pair.endsWith("="));
  return { cookie: left.join("; "), ...OURS };
}

test("a rep's device becomes the customer's: the old cookie is worth nothing, and the new one the contract alone", async ({
  request,
  refused,
}) => {
  await issued(request, sale);
  const answer = await request.post(path, { headers: sale.staff.cookie });
  expect({ status: answer.status(), body: await answer.json() }).toEqual({ status: 200, body: { ok: true } });
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(set.map(({ value }) => value)).toEqual([
    expect.stringMatching(/^rooftop-hand-over=[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/),
    expect.stringMatching(/^rooftop-session=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/),
  ]);

  const unknown = { status: 401, code: "unauthenticated" };
  for (const old of [
    () => request.get("/api/projects", { headers: sale.staff.cookie }),
    () => request.post(path, { headers: sale.staff.cookie }),
  ]) {
    await refused(await old(), unknown);
  }
  const customer = cookiesLeft(answer);
  await refused(await request.post(path, { headers: customer }), unknown);
  const contract = `/api/projects/${sale.projectId}/contract`;
  expect(Object(await (await request.get(contract, { headers: customer })).json())).toMatchObject({
    version: 1,
    status: "ISSUED",
  });
  expect((await request.get(`${contract}.pdf`, { headers: customer })).status()).toBe(200);
  const accepted = await request.post(`/api/projects/${sale.projectId}/accept`, {
    data: SIGNED,
    headers: customer,
  });
  expect(accepted.status(), await accepted.text()).toBe(200);
  const days = await request.put(`/api/projects/${sale.projectId}/installation-preferences`, {
    data: [1],
    headers: customer,
  });
  expect(days.status()).toBe(200);
  const close = () => request.post(`/api/projects/${sale.projectId}/close`, { data: {}, headers: customer });
  await refused(await close(), { status: 403, code: "forbidden" });
  const seen = await (await request.get(contract, { headers: sale.owner.token })).json();
  expect(seen).toMatchObject({
    acceptance: { signerName: "Ann Lee", onBehalf: false, inPresenceOf: sale.staff.email },
  });

  expect((await request.post("/api/auth/give-back", { headers: customer })).status()).toBe(200);
  await refused(await request.get(contract, { headers: customer }), unknown);
});

/** What a customer may ask for on a rep's device, by operation. */
const THEIRS = [
  "get-contract",
  "get-contract-pdf",
  "accept-contract",
  "close-project",
  "update-installation-preferences",
];
/** What anybody may ask for, and what the server tells of itself. */
const ANYBODYS = [/^\/api\/auth\//, /^\/api\/(health|ready|openapi\.json)$/, /^\/api\/brand\/logos\/./];

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
});

test("every other operation there is answers a customer on a rep's device as if it knew nobody", async ({
  request,
  database,
  person,
  refused,
  stored,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const place = await newProject(request, database, { owner, staff });
  await issued(request, { ...place, staff });
  const customer = cookiesLeft(
    await request.post(`/api/projects/${place.projectId}/hand-over`, { headers: staff.cookie }),
  );
  const { paths } = document.parse(await (await request.get("/api/openapi.json")).json());
  const before = await stored.snapshot();
  const asked: string[] = [];
  for (const [template, methods] of Object.entries(paths)) {
    if (ANYBODYS.some((pattern) => pattern.test(template))) continue;
    for (const [method, { operationId }] of Object.entries(methods)) {
      if (THEIRS.includes(operationId)) continue;
      const url = template.replaceAll(
        /\{(\w+)\}/g,
        (_, name: string) => Object(place)[name] ?? crypto.randomUUID(),
      );
      const answer = await request.fetch(url, { method: method.toUpperCase(), headers: customer });
      await refused(answer, { status: 401, code: "unauthenticated" });
      asked.push(operationId);
    }
  }
  expect(asked).toEqual(
    expect.arrayContaining([
      "list-projects",
      "get-project",
      "get-file",
      "create-project",
      "upload-temp-file",
      "create-charge",
      "hand-over",
    ]),
  );
  expect(await stored.snapshot()).toEqual(before);
});

test("handing over follows the contract, and a refusal leaves the rep signed in", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const post = (headers: Headers) => request.post(path, { headers });
  const conflict = (code: string) => refusedUnchanged(() => post(sale.staff.cookie), { status: 409, code });
  await conflict("contract_not_issued");
  await issued(request, sale);
  const forbidden = { status: 403, code: "forbidden" };
  for (const headers of [sale.owner.cookie, sale.owner.token, sale.staff.token, sale.staff.readToken]) {
    await refusedUnchanged(() => post(headers), forbidden);
  }
  const stranger = await person("CUSTOMER");
  await refusedUnchanged(() => post(stranger.cookie), { status: 404, code: "project_not_found" });
  await refusedUnchanged(() => post({}), { status: 401, code: "unauthenticated" });
  const foreign = { ...sale.staff.cookie, "sec-fetch-site": "cross-site" };
  await refusedUnchanged(() => post(foreign), { status: 403, code: "cross_site" });
  expect(
    (await request.post(`/api/projects/${sale.projectId}/accept`, { headers: sale.owner.token })).status(),
  ).toBe(200);
  await conflict("contract_accepted");
  await request.post(`/api/projects/${sale.projectId}/close`, { data: {}, headers: sale.staff.token });
  await conflict("project_closed");
  expect((await request.get("/api/projects", { headers: sale.staff.cookie })).status()).toBe(200);
});

test("every page of a device in a customer's hands leads to theirs, and none is kept to go back to", async ({
  request,
}) => {
  await issued(request, sale);
  const mine = await request.get(`/workspace/${sale.projectId}`, {
    headers: sale.staff.cookie,
    maxRedirects: 0,
  });
  expect([mine.status(), mine.headers()["cache-control"]]).toEqual([
    200,
    expect.stringContaining("no-store"),
  ]);
  const { cookie = "" } = cookiesLeft(await request.post(path, { headers: sale.staff.cookie }));
  // A rep who signed in on it meanwhile, in whatever way, is not shown either.
  const both = `${cookie}; ${sale.staff.cookie["cookie"]}`;
  const pages = [
    "/",
    "/workspace",
    `/workspace/${sale.projectId}`,
    "/projects",
    "/account",
    "/admin",
    "/sign-in",
    "/sign-in/code",
    "/request/you",
    "/outbox",
    "/nothing-here",
  ];
  for (const page of pages) {
    const answer = await request.get(page, { headers: { cookie: both }, maxRedirects: 0 });
    expect([page, answer.status(), answer.headers()["location"], answer.headers()["cache-control"]]).toEqual([
      page,
      307,
      expect.stringMatching(/\/hand-over$/),
      "no-store",
    ]);
  }
  const theirs = await request.get("/hand-over", { headers: { cookie: both } });
  expect([theirs.status(), theirs.headers()["cache-control"]]).toEqual([
    200,
    expect.stringContaining("no-store"),
  ]);
  const html = await theirs.text();
  expect(html).toContain("Ann Lee");
  expect(html).not.toContain(sale.staff.email);
  const gone = await request.get(`/workspace/${sale.projectId}`, {
    headers: sale.staff.cookie,
    maxRedirects: 0,
  });
  expect([gone.status(), gone.headers()["location"]]).toEqual([
    307,
    expect.stringContaining("/sign-in?next="),
  ]);
});
