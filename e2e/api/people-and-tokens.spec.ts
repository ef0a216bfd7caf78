import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import { bearer } from "../people.ts";

const newcomer = (changes: object = {}) => ({
  email: `p.${randomUUID()}@example.com`,
  name: "Pia Quill",
  role: "SALES",
  ...changes,
});
const TOKEN = { name: "Books", scope: "read", days: 30 };

test("an admin who is signed in lets people in and changes what they may do; nobody else does, nor a token", async ({
  request,
  person,
  refused,
  refusedUnchanged,
}) => {
  const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
  const letIn = (headers: object) =>
    request.post("/api/users", { data: newcomer(), headers: { ...headers } });
  const promote = (headers: object) =>
    request.patch(`/api/users/${owner.id}`, { data: { role: "ADMIN" }, headers: { ...headers } });
  for (const ask of [letIn, promote]) {
    await refusedUnchanged(() => ask({}), { status: 401, code: "unauthenticated" });
    const others = [owner.cookie, owner.token, staff.cookie, staff.token, admin.token, admin.readToken];
    for (const headers of others) {
      await refusedUnchanged(() => ask(headers), { status: 403, code: "forbidden" });
    }
    const elsewhere = { ...admin.cookie, "sec-fetch-site": "cross-site" };
    await refusedUnchanged(() => ask(elsewhere), { status: 403, code: "cross_site" });
  }
  await refused(await request.get("/api/users"), { status: 401, code: "unauthenticated" });
  for (const headers of [owner.cookie, staff.token]) {
    await refused(await request.get("/api/users", { headers }), { status: 403, code: "forbidden" });
  }

  const data = newcomer();
  const made = await request.post("/api/users", { data, headers: admin.cookie });
  const user = await made.json();
  expect([made.status(), user]).toMatchObject([201, { ...data, disabled: false }]);
  const twice = () => request.post("/api/users", { data, headers: admin.cookie });
  await refusedUnchanged(twice, { status: 409, code: "user_exists" });
  const found = await request.get(`/api/users?q=${data.email}`, { headers: admin.readToken });
  expect(await found.json()).toEqual({ items: [user], nextCursor: null });
  const change = await request.patch(`/api/users/${user.id}`, {
    data: { role: "ADMIN" },
    headers: admin.cookie,
  });
  expect([change.status(), await change.json()]).toEqual([200, { ...user, role: "ADMIN" }]);
});

test("whoever is shut out is nobody with their next request, on every device and with every token", async ({
  request,
  person,
  refused,
}) => {
  const [admin, staff] = [await person("ADMIN"), await person("SALES")];
  const change = (data: object) => request.patch(`/api/users/${staff.id}`, { data, headers: admin.cookie });
  expect((await request.get("/api/projects", { headers: staff.cookie })).status()).toBe(200);
  expect((await change({ disabled: true })).status()).toBe(200);
  for (const round of ["shut out", "let in again"]) {
    for (const headers of [staff.cookie, staff.token, staff.readToken]) {
      const answer = await request.get("/api/projects", { headers });
      await test.step(round, () => refused(answer, { status: 401, code: "unauthenticated" }));
    }
    await change({ disabled: false });
  }
});

test("an admin cannot take their own access, and what is wrong is said where it is", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const { id, cookie: headers } = await person("ADMIN");
  const patch = (userId: string, data: unknown) => () =>
    request.patch(`/api/users/${userId}`, { data, headers });
  for (const data of [{ disabled: true }, { role: "SALES" }]) {
    await refusedUnchanged(patch(id, data), { status: 409, code: "own_access" });
  }
  await refusedUnchanged(patch(randomUUID(), { disabled: true }), { status: 404, code: "user_not_found" });
  const wrong: [object, string][] = [
    [{}, ""],
    [{ name: " " }, "name"],
    [{ role: "OWNER" }, "role"],
    [{ disabled: "yes" }, "disabled"],
    [{ name: "Al", email: "a@example.com" }, "email"],
  ];
  for (const [data, path] of wrong) {
    const expected = { status: 400, code: "validation_failed", paths: [path] };
    await refusedUnchanged(patch(id, data), expected);
  }
  const bad = () => request.post("/api/users", { data: { email: "x", name: "", role: "" }, headers });
  const paths = ["email", "name", "role"];
  await refusedUnchanged(bad, { status: 400, code: "validation_failed", paths });
});

test("an admin makes a token, whose secret is told once and kept nowhere, and revokes it", async ({
  request,
  person,
  database,
  refused,
}) => {
  const [admin, staff] = [await person("ADMIN"), await person("SALES")];
  const headers = { ...admin.cookie, "idempotency-key": randomUUID() };
  const data = { ...TOKEN, userId: staff.id };
  const answers = [
    await request.post("/api/tokens", { data, headers }),
    await request.post("/api/tokens", { data, headers }),
  ];
  const [one, other] = [await answers[0]?.json(), await answers[1]?.json()];
  expect(answers.map((answer) => [answer.status(), answer.headers()["idempotency-replayed"]])).toEqual([
    [201, undefined],
    [201, undefined],
  ]);
  expect(one.token).not.toBe(other.token);
  const kept = await database.query("SELECT FROM idempotency_keys WHERE key = $1", [
    headers["idempotency-key"],
  ]);
  expect(kept.rowCount).toBe(0);

  const list = await (await request.get("/api/tokens", { headers: admin.readToken })).text();
  expect(list).toContain(one.id);
  expect(list).not.toContain(one.token);
  const ask = () => request.get("/api/projects", { headers: bearer(one.token) });
  expect((await ask()).status()).toBe(200);
  const path = `/api/tokens/${one.id}`;
  for (const [who, expected] of [
    [{}, { status: 401, code: "unauthenticated" }],
    [staff.token, { status: 403, code: "forbidden" }],
    [admin.readToken, { status: 403, code: "forbidden" }],
  ] as const) {
    await refused(await request.delete(path, { headers: { ...who } }), expected);
  }
  expect((await ask()).status()).toBe(200);
  expect((await request.delete(path, { headers: admin.token })).status()).toBe(200);
  await refused(await ask(), { status: 401, code: "unauthenticated" });
  const nowhere = await request.delete(`/api/tokens/${randomUUID()}`, { headers: admin.cookie });
  await refused(nowhere, { status: 404, code: "token_not_found" });
});

test("nobody but an admin who is signed in makes a token, and none for somebody who is not let in", async ({
  request,
  person,
  database,
  refused,
}) => {
  const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
  const count = async () => (await database.query("SELECT count(*) FROM api_tokens")).rows;
  const make = (headers: object, data: object = TOKEN) =>
    request.post("/api/tokens", { data, headers: { ...headers } });
  const before = await count();
  await refused(await make({}), { status: 401, code: "unauthenticated" });
  for (const headers of [owner.cookie, staff.cookie, staff.token, admin.token]) {
    await refused(await make(headers), { status: 403, code: "forbidden" });
    if (headers !== admin.token) {
      await refused(await request.get("/api/tokens", { headers }), { status: 403, code: "forbidden" });
    }
  }
  const unknown = { ...TOKEN, userId: randomUUID() };
  await refused(await make(admin.cookie, unknown), { status: 404, code: "user_not_found" });
  for (const [change, path] of [
    [{ name: "" }, "name"],
    [{ scope: "admin" }, "scope"],
    [{ days: 0 }, "days"],
    [{ days: 3_651 }, "days"],
    [{ days: 1.5 }, "days"],
    [{ userId: "me" }, "userId"],
  ] as const) {
    const expected = { status: 400, code: "validation_failed", paths: [path] };
    await refused(await make(admin.cookie, { ...TOKEN, ...change }), expected);
  }
  expect(await count()).toEqual(before);
});
