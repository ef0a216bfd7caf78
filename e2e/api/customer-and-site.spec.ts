import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import type { Headers, Person } from "../people.ts";
import { send } from "../projects.ts";
import { leastBody } from "./bodies.ts";

const RECORDS = [
  { noun: "customer", patch: { phone: "0412 345 678" }, shows: { phone: "+61412345678" } },
  { noun: "site", patch: { accessNotes: "Side gate." }, shows: { accessNotes: "Side gate." } },
] as const;

/** A homeowner's customer and site, as paths. */
async function records(request: APIRequestContext, owner: Person) {
  const data = leastBody({
    customer: { firstName: "Ann", lastName: "Lee", email: owner.email },
    site: { fullAddress: "1 Sun St, Newtown NSW 2042" },
  });
  const made = await request.post("/api/projects", { data, headers: owner.cookie });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = Object(await made.json());
  const project = Object(await (await request.get(`/api/projects/${id}`, { headers: owner.cookie })).json());
  return { customer: `/api/customers/${project.customer.id}`, site: `/api/sites/${project.site.id}` };
}

for (const { noun, patch, shows } of RECORDS) {
  test(`staff correct a ${noun} that they have read, and whoever was slower is told`, async ({
    request,
    person,
    refusedUnchanged,
  }) => {
    const staff = await person("SALES");
    const path = (await records(request, await person("CUSTOMER")))[noun];
    const read = await request.get(path, { headers: staff.cookie });
    expect(read.status()).toBe(200);
    const etag = read.headers()["etag"] ?? "";
    expect(etag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    const ask = (headers: Headers) => ({ method: "PATCH", path, data: patch, headers }) as const;

    await refusedUnchanged(() => send(request, ask({}), staff.cookie), {
      status: 428,
      code: "precondition_required",
    });
    for (const wrong of ["*", "2026", `${etag}, ${etag}`]) {
      await refusedUnchanged(() => send(request, ask({ "if-match": wrong }), staff.cookie), {
        status: 400,
        code: "validation_failed",
        paths: ["If-Match"],
      });
    }
    const done = await send(request, ask({ "if-match": etag }), staff.cookie);
    expect(done.status(), await done.text()).toBe(200);
    expect(await done.json()).toMatchObject(shows);
    const next = done.headers()["etag"] ?? "";
    expect(next).not.toBe(etag);
    expect((await request.get(path, { headers: staff.token })).headers()["etag"]).toBe(next);
    await refusedUnchanged(() => send(request, ask({ "if-match": etag }), staff.cookie), {
      status: 412,
      code: "precondition_failed",
    });
    expect((await send(request, ask({ "if-match": `W/${next}` }), staff.token)).status()).toBe(200);
  });

  test(`a ${noun} is there for those it is meant for; whoever is refused leaves it as it was`, async ({
    request,
    person,
    refusedUnchanged,
  }) => {
    const owner = await person("CUSTOMER");
    const path = (await records(request, owner))[noun];
    const tag = (await request.get(path, { headers: owner.cookie })).headers()["etag"] ?? "";
    const absent = { status: 404, code: `${noun}_not_found` };
    const denied = { status: 403, code: "forbidden" };
    const signedOut = { status: 401, code: "unauthenticated" };
    const ask = (at = path) =>
      ({ method: "PATCH", path: at, data: patch, headers: { "if-match": tag } }) as const;
    const [other, sales, admin] = [await person("CUSTOMER"), await person("SALES"), await person("ADMIN")];

    await refusedUnchanged(() => request.get(path), signedOut);
    await refusedUnchanged(() => send(request, ask(), {}), signedOut);
    for (const [who, refusal] of [
      [owner, denied],
      [other, absent],
    ] as const) {
      await refusedUnchanged(() => send(request, ask(), who.cookie), refusal);
      await refusedUnchanged(() => send(request, ask(), who.token), refusal);
    }
    await refusedUnchanged(() => request.get(path, { headers: other.cookie }), absent);
    await refusedUnchanged(() => send(request, ask(), sales.readToken), denied);
    await refusedUnchanged(
      () => send(request, ask(), { cookie: sales.cookie["cookie"] ?? "", "sec-fetch-site": "cross-site" }),
      { status: 403, code: "cross_site" },
    );
    await refusedUnchanged(
      () => send(request, ask(path.replace(/[^/]+$/, randomUUID())), sales.cookie),
      absent,
    );
    await refusedUnchanged(() => send(request, ask(path.replace(/[^/]+$/, "1")), sales.cookie), {
      status: 400,
      code: "validation_failed",
      paths: [`${noun}Id`],
    });
    for (const who of [owner.cookie, owner.readToken, sales.readToken, admin.cookie]) {
      expect((await request.get(path, { headers: who })).status()).toBe(200);
    }
    expect((await send(request, ask(), admin.cookie)).status()).toBe(200);
  });
}

test("the document says which state must be named, and what comes of it", async ({ request }) => {
  const { paths } = Object(await (await request.get("/api/openapi.json")).json());
  for (const path of ["/api/customers/{customerId}", "/api/sites/{siteId}"]) {
    const { get, patch } = paths[path];
    expect(get.responses["200"].headers).toHaveProperty("ETag");
    expect(patch.responses["200"].headers).toHaveProperty("ETag");
    expect(patch.parameters).toContainEqual(
      expect.objectContaining({ name: "If-Match", in: "header", required: true }),
    );
    expect(Object.keys(patch.responses)).toEqual(expect.arrayContaining(["403", "404", "412", "428"]));
  }
});
