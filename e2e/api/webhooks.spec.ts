import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";
import { newBareProject, send } from "../projects.ts";
import { failedDelivery, NOWHERE, newEndpoint } from "../webhooks.ts";
import type { Ask } from "./operations.ts";

/** One good request to each operation, about an endpoint. */
function everyAsk(endpointId: string, secretId: string, deliveryId: string): Ask[] {
  const path = `/api/webhooks/${endpointId}`;
  return [
    { method: "GET", path: "/api/webhooks" },
    { method: "POST", path: "/api/webhooks", data: { url: NOWHERE } },
    { method: "GET", path },
    { method: "PATCH", path, data: { isEnabled: false }, headers: { "if-match": '"x"' } },
    { method: "DELETE", path },
    { method: "POST", path: `${path}/secrets` },
    { method: "DELETE", path: `${path}/secrets/${secretId}` },
    { method: "GET", path: `${path}/deliveries` },
    { method: "GET", path: `${path}/deliveries/${deliveryId}` },
    { method: "POST", path: `${path}/deliveries/${deliveryId}/replay` },
  ];
}

// What happens in later tests is told to nobody.
test.afterEach(({ database }) => database.query("DELETE FROM webhook_endpoints"));

test("nobody but an admin learns of an endpoint or changes one, and a token for reading changes none", async ({
  request,
  person,
  refused,
  stored,
}) => {
  const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
  const { id, secret } = await newEndpoint(request, admin);
  const asks = everyAsk(id, secret.id, randomUUID());
  const before = await stored.snapshot();
  for (const ask of asks) {
    await refused(await send(request, ask, {}), { status: 401, code: "unauthenticated" });
    const others: Headers[] = [owner.cookie, owner.token, staff.cookie, staff.token];
    const isChange = ask.method !== "GET";
    for (const headers of [...others, ...(isChange ? [admin.readToken] : [])]) {
      await refused(await send(request, ask, headers), { status: 403, code: "forbidden" });
    }
    if (!isChange) continue;
    const elsewhere = { ...admin.cookie, "sec-fetch-site": "cross-site" };
    await refused(await send(request, ask, elsewhere), { status: 403, code: "cross_site" });
  }
  expect(await stored.snapshot()).toEqual(before);
  expect((await request.get(`/api/webhooks/${id}`, { headers: admin.readToken })).status()).toBe(200);
});

test("an admin reads a secret once: no other answer holds it, and none is kept for a repeat", async ({
  request,
  person,
  database,
}) => {
  const admin = await person("ADMIN");
  const headers = { ...admin.token, "idempotency-key": randomUUID() };
  const first = await request.post("/api/webhooks", { data: { url: NOWHERE }, headers });
  const second = await request.post("/api/webhooks", { data: { url: NOWHERE }, headers });
  const made = await first.json();
  expect([first.status(), second.status(), first.headers()["location"]]).toEqual([
    201,
    201,
    `/api/webhooks/${made.id}`,
  ]);
  expect(made).toEqual({
    id: expect.any(String),
    secret: { id: expect.any(String), value: expect.stringMatching(/^whsec_/) },
  });
  const path = `/api/webhooks/${made.id}`;
  const added = await request.post(`${path}/secrets`, { headers });
  const other = await added.json();
  expect([added.status(), other]).toEqual([
    201,
    { id: expect.any(String), value: expect.stringMatching(/^whsec_/) },
  ]);
  const values: string[] = [made.secret.value, (await second.json()).secret.value, other.value];
  expect(new Set(values).size).toBe(3);
  const kept = await database.query("SELECT FROM idempotency_keys WHERE key = $1", [
    headers["idempotency-key"],
  ]);
  expect(kept.rowCount).toBe(0);
  for (const where of ["/api/webhooks", path, `${path}/deliveries`]) {
    const text = await (await request.get(where, { headers: admin.readToken })).text();
    for (const value of values) expect(text).not.toContain(value);
  }
  expect((await request.delete(`${path}/secrets/${made.secret.id}`, { headers })).status()).toBe(200);
});

test("an admin changes only the state of an endpoint that they read, and is told what is wrong where", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const admin = await person("ADMIN");
  const { cookie } = admin;
  const { id } = await newEndpoint(request, admin, { description: "Books" });
  const path = `/api/webhooks/${id}`;
  const etag = (await request.get(path, { headers: cookie })).headers()["etag"] ?? "";
  const patch = (data: object, tag = etag) =>
    request.patch(path, { data, headers: { ...cookie, ...(tag && { "if-match": tag }) } });
  await refusedUnchanged(() => patch({ isEnabled: false }, ""), {
    status: 428,
    code: "precondition_required",
  });
  const changed = await patch({ isEnabled: false, description: null, eventTypes: ["Project.Closed"] });
  expect([changed.status(), await changed.json()]).toMatchObject([
    200,
    { id, url: NOWHERE, isEnabled: false, description: null, eventTypes: ["Project.Closed"] },
  ]);
  const read = await request.get(path, { headers: cookie });
  expect(read.headers()["etag"]).toBe(changed.headers()["etag"]);
  await refusedUnchanged(() => patch({ isEnabled: true }), { status: 412, code: "precondition_failed" });

  const tag = changed.headers()["etag"] ?? "";
  const wrong: [object, string][] = [
    [{ url: "http://me:secret@127.0.0.1:9/" }, "url"],
    [{ url: "ftp://127.0.0.1/" }, "url"],
    [{ url: "" }, "url"],
    [{ eventTypes: ["Project.Lost"] }, "eventTypes.0"],
    [{ isEnabled: "yes" }, "isEnabled"],
    [{ secrets: [] }, "secrets"],
  ];
  for (const [data, at] of wrong) {
    const expected = { status: 400, code: "validation_failed", paths: [at] };
    await refusedUnchanged(() => patch(data, tag), expected);
    if ("isEnabled" in data) continue;
    const add = () => request.post("/api/webhooks", { data: { url: NOWHERE, ...data }, headers: cookie });
    await refusedUnchanged(add, expected);
  }
  expect((await request.delete(path, { headers: cookie })).status()).toBe(200);
  for (const ask of everyAsk(id, randomUUID(), randomUUID()).slice(2, -2)) {
    await refusedUnchanged(() => send(request, ask, cookie), { status: 404, code: "webhook_not_found" });
  }
});

test("an admin looks up what was delivered, and has it sent again once", async ({
  request,
  person,
  database,
  refusedUnchanged,
}) => {
  const [admin, owner] = [await person("ADMIN"), await person("CUSTOMER")];
  const projectId = await newBareProject(request, owner);
  const { id } = await newEndpoint(request, admin);
  const deliveryId = await failedDelivery(database, id, projectId);
  const { token: headers, readToken } = admin;
  const path = `/api/webhooks/${id}/deliveries`;
  const list = await (
    await request.get(`${path}?state=failed&projectId=${projectId}`, { headers: readToken })
  ).json();
  expect(list).toMatchObject({
    items: [{ id: deliveryId, attemptCount: 1, lastAttempt: { status: 500, reason: "It answered 500." } }],
    nextCursor: null,
  });
  const one = await (await request.get(`${path}/${deliveryId}`, { headers: readToken })).json();
  expect(one).toMatchObject({ id: deliveryId, state: "failed", attempts: [{ ms: 7, reply: "Oh no" }] });
  expect(JSON.parse(one.body)).toMatchObject({ type: "Project.Created", data: { projectId } });

  for (const [query, at] of [
    ["state=lost", "state"],
    ["projectId=1", "projectId"],
    ["limit=101", "limit"],
    ["cursor=x", "cursor"],
  ]) {
    const ask = () => request.get(`${path}?${query}`, { headers: readToken });
    await refusedUnchanged(ask, { status: 400, code: "validation_failed", paths: [at ?? ""] });
  }
  for (const ask of everyAsk(id, randomUUID(), randomUUID()).slice(-2)) {
    const expected = { status: 404, code: "webhook_delivery_not_found" };
    await refusedUnchanged(() => send(request, ask, headers), expected);
  }

  // Nobody listens: from now on it is tried in the background.
  const replay = (key: string) =>
    request.post(`${path}/${deliveryId}/replay`, { headers: { ...headers, "idempotency-key": key } });
  const key = randomUUID();
  const again = [await replay(key), await replay(key), await replay(randomUUID())];
  expect(again.map((answer) => [answer.status(), answer.headers()["idempotency-replayed"]])).toEqual([
    [200, undefined],
    [200, "true"],
    [409, undefined],
  ]);
  expect(await again[2]?.json()).toMatchObject({ code: "webhook_delivery_pending" });
});
