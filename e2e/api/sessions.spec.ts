import { randomBytes, randomUUID } from "node:crypto";
import { sessionCookieName } from "#lib/auth/session-cookie.rules.ts";
import { expect, test } from "../fixtures.ts";
import { bearer, type Headers, newSession } from "../people.ts";
import { newBareProject } from "../projects.ts";
import { askedFor, confirmSignIn, sessionOf, setCookies } from "./sign-ins.ts";

const SIGNED_OUT = { status: 401, code: "unauthenticated" };
const WAYS_OUT = ["/api/auth/sign-out", "/api/auth/sign-out-everywhere"];
const DAY = 24 * 60 * 60;

test("a session's cookie is 256 bits that scripts cannot read and other sites' pages cannot send; the database has its hash alone, and nothing of the link", async ({
  request,
  server,
  database,
}) => {
  const email = `c.${randomUUID()}@example.com`;
  const { token } = await askedFor(request, server, { email });
  const answer = await confirmSignIn(request, { token });
  const [cookie = "", ...others] = setCookies(answer);
  expect(others).toEqual([]);
  const [pair = "", ...attributes] = cookie.split("; ");
  const secret = /^rooftop-session=([\w-]{43})$/.exec(pair)?.[1] ?? "";
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(attributes.filter((one) => !one.startsWith("Expires=")).sort()).toEqual([
    "HttpOnly",
    "Path=/",
    "SameSite=Lax",
  ]);
  expect(answer.headers()["cache-control"]).toBe("no-store");

  const { rows: tables } = await database.query<{ name: string }>(
    "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'",
  );
  expect(tables.map(({ name }) => name)).toContain("public.sessions");
  for (const { name } of tables) {
    const { rows } = await database.query(
      `SELECT 1 FROM ${name} AS t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0`,
      [secret, token.split(".")[1]],
    );
    expect(rows, name).toEqual([]);
  }
});

test("a cookie that somebody planted beforehand is not made into a session", async ({
  request,
  server,
  refused,
}) => {
  const name = sessionCookieName(server.url);
  const email = `c.${randomUUID()}@example.com`;
  const planted = {
    cookie: `${name}=${randomBytes(32).toString("base64url")}`,
    "sec-fetch-site": "same-origin",
  };
  const { token } = await askedFor(request, server, { email, headers: planted });
  const signedIn = sessionOf(await confirmSignIn(request, { token }, planted));
  expect(signedIn?.["cookie"]).not.toBe(planted.cookie);
  await refused(await request.get("/api/projects", { headers: planted }), SIGNED_OUT);
  expect((await request.get("/api/projects", { headers: signedIn ?? {} })).status()).toBe(200);
});

test("odd cookies beside it, or of a like name, keep nobody from signing in", async ({ request, server }) => {
  const name = sessionCookieName(server.url);
  for (const odd of [
    `${name}-next=javascript:alert(1)`,
    `${name}-csrf=%%%`,
    `${name}.0=x; ${name}.1=y`,
    name,
    `${name}=`,
    `${name}=; ${name}=x`,
    "=; ;; =x",
    "next-auth.callback-url=%00; next-auth.csrf-token=|",
  ]) {
    const email = `c.${randomUUID()}@example.com`;
    const { token } = await askedFor(request, server, { email });
    const headers = { cookie: odd, "sec-fetch-site": "same-origin" };
    const answer = await confirmSignIn(request, { token }, headers);
    expect([odd, answer.status(), setCookies(answer).length]).toEqual([odd, 200, 1]);
  }
});

test("who signs in as somebody else on a device has ended the session that it had", async ({
  request,
  server,
  person,
  refused,
}) => {
  const before = await person("ADMIN");
  const { token } = await askedFor(request, server, { email: `c.${randomUUID()}@example.com` });
  const answer = await confirmSignIn(request, { token }, before.cookie);
  expect(answer.status()).toBe(200);
  await refused(await request.get("/api/projects", { headers: before.cookie }), SIGNED_OUT);
  expect((await request.get("/api/projects", { headers: before.token })).status()).toBe(200);
});

test("a cookie replayed after signing out is nobody's, on the API and on pages; other devices stay signed in", async ({
  request,
  server,
  database,
  person,
  refused,
}) => {
  const owner = await person("CUSTOMER");
  const phone = { cookie: await newSession(database, server.url, owner.id) };
  const look = (headers: Headers, path = "/api/projects") => request.get(path, { headers, maxRedirects: 0 });
  for (const path of ["/account", "/projects"]) {
    const page = await look(owner.cookie, path);
    expect([page.status(), page.headers()["cache-control"]]).toEqual([
      200,
      expect.stringContaining("no-store"),
    ]);
  }
  const out = await request.post("/api/auth/sign-out", { headers: owner.cookie });
  expect([out.status(), setCookies(out)]).toEqual([
    200,
    [`${sessionCookieName(server.url)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`],
  ]);
  await refused(await look(owner.cookie), SIGNED_OUT);
  const page = await look(owner.cookie, "/account");
  expect([page.status(), page.headers()["location"]]).toEqual([307, "/sign-in?next=%2Faccount"]);
  expect((await look(phone)).status()).toBe(200);
  // Again, and for nobody, it is fine too.
  expect((await request.post("/api/auth/sign-out", { headers: owner.cookie })).status()).toBe(200);
  expect((await request.post("/api/auth/sign-out")).status()).toBe(200);
});

test("who signs out everywhere is signed out on every device, and nobody else is", async ({
  request,
  server,
  database,
  person,
  refused,
}) => {
  const [owner, neighbour] = [await person("CUSTOMER"), await person("CUSTOMER")];
  const devices = [owner.cookie];
  for (let device = 0; device < 3; device += 1)
    devices.push({
      cookie: await newSession(database, server.url, owner.id),
      "sec-fetch-site": "same-origin",
    });
  const out = await request.post("/api/auth/sign-out-everywhere", { headers: devices[2] ?? {} });
  expect([out.status(), setCookies(out).length]).toEqual([200, 1]);
  for (const headers of devices) await refused(await request.get("/api/projects", { headers }), SIGNED_OUT);
  expect((await request.get("/api/projects", { headers: neighbour.cookie })).status()).toBe(200);
});

test("a session ends after fourteen days without use, and ninety days after it began however much it is used", async ({
  request,
  server,
  database,
  refused,
}) => {
  const email = `c.${randomUUID()}@example.com`;
  const { token } = await askedFor(request, server, { email });
  const headers = sessionOf(await confirmSignIn(request, { token })) ?? {};
  const look = () => request.get("/api/projects", { headers });
  const mine = "user_id = (SELECT id FROM users WHERE email = $1)";
  const set = (columns: string) => database.query(`UPDATE sessions SET ${columns} WHERE ${mine}`, [email]);
  const seconds = (sql: string) =>
    database
      .query<{ is: number }>(`SELECT extract(epoch FROM ${sql})::int AS is FROM sessions WHERE ${mine}`, [
        email,
      ])
      .then(({ rows }) => rows[0]?.is);

  const whole = (await seconds("expires_at - created_at")) ?? 0;
  expect(Math.abs(whole - 90 * DAY)).toBeLessThanOrEqual(2);
  await set("last_seen_at = now() - interval '14 days' + interval '5 minutes'");
  expect((await look()).status()).toBe(200);
  expect(await seconds("now() - last_seen_at")).toBeLessThan(300);
  expect(await seconds("expires_at - created_at")).toBe(whole);
  await set("last_seen_at = now() - interval '14 days 1 second'");
  await refused(await look(), SIGNED_OUT);
  await set("last_seen_at = now(), expires_at = now() - interval '1 second'");
  await refused(await look(), SIGNED_OUT);
});

test("who is shut out, or is given another role, is so at their next request, with the session and token that they have", async ({
  request,
  database,
  person,
  refused,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const projectId = await newBareProject(request, owner);
  const ways = [staff.cookie, staff.token];
  const look = (headers: Headers) => request.get(`/api/projects/${projectId}`, { headers });
  for (const headers of ways) expect((await look(headers)).status()).toBe(200);
  await database.query("UPDATE users SET role = 'CUSTOMER' WHERE id = $1", [staff.id]);
  for (const headers of ways) await refused(await look(headers), { status: 404, code: "project_not_found" });
  await database.query("UPDATE users SET disabled_at = now() WHERE id = $1", [staff.id]);
  for (const headers of ways) await refused(await look(headers), SIGNED_OUT);
});

test("a header that says who asks, but not as a token does, is refused rather than passed over", async ({
  request,
  person,
  refused,
}) => {
  const staff = await person("ADMIN");
  const [, token = ""] = (staff.token["authorization"] ?? "").split(" ");
  for (const authorization of [
    "Bearer",
    "Bearer ",
    `Bearer  ${token}`,
    `Bearer ${token} ${token}`,
    `Bearer ${token}, Bearer ${token}`,
    `Token ${token}`,
    token,
    `Bearer "${token}"`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${"x".repeat(5_000)}`,
  ]) {
    const headers = { ...staff.cookie, authorization };
    await refused(await request.get("/api/projects", { headers }), SIGNED_OUT);
  }
  expect(
    (await request.get("/api/projects", { headers: { authorization: `bearer ${token}` } })).status(),
  ).toBe(200);
});

test("what is sent in one person's name is refused when another is signed in by then, or nobody", async ({
  request,
  person,
  refused,
}) => {
  const [owner, rep, other] = [await person("CUSTOMER"), await person("SALES"), await person("SALES")];
  const projectId = await newBareProject(request, owner);
  const edit = (who: Headers) =>
    request.patch(`/api/projects/${projectId}`, {
      data: { xref: "CRM-4711" },
      headers: { ...who, "x-rooftop-user": rep.id },
    });
  for (const who of [{}, other.cookie, other.token, owner.cookie]) await refused(await edit(who), SIGNED_OUT);
  for (const who of [rep.cookie, rep.token]) expect((await edit(who)).status()).toBe(200);
});

test("a token that only reads neither signs anybody in nor out", async ({ request, person, refused }) => {
  const { readToken } = await person("CUSTOMER");
  const forbidden = { status: 403, code: "forbidden" };
  await refused(await confirmSignIn(request, { token: "x" }, readToken), forbidden);
  for (const path of WAYS_OUT) {
    await refused(await request.post(path, { headers: readToken }), forbidden);
    await refused(await request.post(path, { headers: bearer("nobody") }), SIGNED_OUT);
  }
});

test("somebody else's page can neither sign a visitor in nor anybody out, with their cookie or without", async ({
  request,
  server,
  person,
  refused,
}) => {
  const crossSite = { status: 403, code: "cross_site" };
  const owner = await person("CUSTOMER");
  const email = `c.${randomUUID()}@example.com`;
  const { token, code } = await askedFor(request, server, { email });
  const asks: [string, object][] = [
    ["/api/auth/sign-in", { email: owner.email }],
    ["/api/auth/sign-in/confirm", { token }],
    ["/api/auth/sign-in/confirm", { email, code }],
    ...WAYS_OUT.map((path): [string, object] => [path, {}]),
  ];
  const evil: Headers[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: server.url, "sec-fetch-site": "cross-site" },
    { origin: server.url.replace("localhost", "localhost.evil.example") },
  ];
  for (const [path, data] of asks) {
    for (const from of evil) {
      for (const headers of [from, { ...from, cookie: owner.cookie["cookie"] ?? "" }]) {
        const answer = await request.post(path, { data, headers });
        expect(setCookies(answer)).toEqual([]);
        await refused(answer, crossSite);
      }
    }
    const form = "application/x-www-form-urlencoded";
    const posted = { ...evil[0], "content-type": form, "sec-fetch-mode": "navigate" };
    await refused(await request.post(path, { data: `token=${token}`, headers: posted }), crossSite);
  }
  expect((await request.get("/api/projects", { headers: owner.cookie })).status()).toBe(200);
  expect((await confirmSignIn(request, { token })).status()).toBe(200);
});
