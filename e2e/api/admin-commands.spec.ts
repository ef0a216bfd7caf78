import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { admin, adminJson, type Said } from "../admin.ts";
import { accepted, issued, newSale } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import { bearer } from "../people.ts";

const anyEmail = () => `op.${randomUUID()}@example.com`;
const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);

/** What `fetch` needs of a cookie that `sessions:create` printed. */
const withCookie = (cookie: unknown) => ({ cookie: String(cookie), "sec-fetch-site": "same-origin" });

// Each command is a process of its own.
test.describe.configure({ timeout: 180_000 });

test("an operator lets somebody in, and shuts them out at once: their sessions, their tokens, their link", async ({
  server,
  request,
}) => {
  const email = anyEmail();
  const created = await adminJson(server, [
    "users:create",
    "--email",
    email,
    "--name",
    "Ola",
    "--role",
    "SALES",
  ]);
  expect(created).toEqual({ code: 0, json: { id: UUID, email, role: "SALES" } });
  const session = await adminJson(server, ["sessions:create", "--email", email]);
  expect(session).toEqual({
    code: 0,
    json: { cookie: expect.stringMatching(/^rooftop-session=[\w-]{43}$/) },
  });
  const token = await adminJson(server, ["tokens:create", "--email", email, "--name", "Their software"]);
  const { link } = (await adminJson(server, ["sign-ins:create", "--email", email])).json;
  const ways = [withCookie(session.json["cookie"]), bearer(String(token.json["token"]))];
  const statuses = async () =>
    Promise.all(ways.map(async (headers) => (await request.get("/api/projects", { headers })).status()));
  expect(await statuses()).toEqual([200, 200]);

  const disabled = await adminJson(server, ["users:disable", "--email", email.toUpperCase()]);
  expect(disabled).toEqual({ code: 0, json: { id: created.json["id"], email, disabled: true } });
  expect(await statuses()).toEqual([401, 401]);
  const data = { token: new URL(String(link)).searchParams.get("token") };
  expect((await request.post("/api/auth/sign-in/confirm", { data })).status()).toBe(400);
  for (const command of ["sign-ins:create", "sessions:create"]) {
    expect((await adminJson(server, [command, "--email", email])).code).toBe(1);
  }

  const again = await adminJson(server, [
    "users:create",
    "--email",
    email,
    "--name",
    "Ola",
    "--role",
    "ADMIN",
  ]);
  expect(again).toEqual({ code: 0, json: { id: created.json["id"], email, role: "ADMIN" } });
  expect(await statuses(), "what they had before stays void").toEqual([401, 401]);
});

test("a token works as soon as it is made, for what its scope says, and stops as soon as it is revoked", async ({
  server,
  database,
  request,
  person,
}) => {
  const { email } = await person("ADMIN");
  const words = ["tokens:create", "--email", email, "--name", "Reports", "--scope", "read", "--days", "2"];
  const { code, json } = await adminJson(server, words);
  expect({ code, json }).toEqual({
    code: 0,
    json: { id: UUID, token: expect.any(String), expiresAt: expect.any(String) },
  });
  const { id, token, expiresAt } = json;
  expect(Date.parse(String(expiresAt)) - Date.now()).toBeGreaterThan(47 * 60 * 60 * 1_000);
  expect(Date.parse(String(expiresAt)) - Date.now()).toBeLessThanOrEqual(48 * 60 * 60 * 1_000);
  const headers = bearer(String(token));
  expect((await request.get("/api/projects", { headers })).status()).toBe(200);
  const data = { productsOfInterest: [{ solar: true }] };
  expect((await request.post("/api/projects", { headers, data })).status()).toBe(403);

  const listed = await adminJson(server, ["tokens:list"]);
  expect(listed.json["tokens"]).toContainEqual({
    id,
    email,
    name: "Reports",
    prefix: String(token).slice(0, 8),
    scope: "read",
    createdAt: expect.any(String),
    expiresAt,
    lastUsedAt: expect.any(String),
    revokedAt: null,
  });
  const { rows } = await database.query(
    "SELECT to_jsonb(t)::text AS stored FROM api_tokens AS t WHERE id = $1",
    [id],
  );
  for (const text of [JSON.stringify(listed.json), JSON.stringify(rows), server.output()]) {
    expect(text).not.toContain(String(token));
  }

  for (let time = 1; time <= 2; time += 1) {
    const revoked = await adminJson(server, ["tokens:revoke", "--id", String(id)]);
    expect(revoked).toEqual({ code: 0, json: { id, revoked: true } });
    expect((await request.get("/api/projects", { headers })).status()).toBe(401);
  }
});

test("a link from the terminal signs in once, and is kept nowhere as it is", async ({
  server,
  database,
  request,
  person,
}) => {
  const { email } = await person("SALES");
  const { json } = await adminJson(server, ["sign-ins:create", "--email", email]);
  expect(json).toEqual({ email, link: expect.stringMatching(`^${server.url}/sign-in/link#token=`) });
  const data = { token: String(json["link"]).split("#token=")[1] };
  const { rows } = await database.query(
    "SELECT to_jsonb(r)::text AS stored FROM sign_in_requests AS r WHERE email = $1",
    [email],
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows) + server.output()).not.toContain(String(data.token));
  const first = await request.post("/api/auth/sign-in/confirm", { data });
  expect([first.status(), await first.json()]).toEqual([200, { next: "/projects" }]);
  expect((await request.get("/api/projects")).status()).toBe(200);
  const headers = { "sec-fetch-site": "same-origin" };
  expect((await request.post("/api/auth/sign-in/confirm", { data, headers })).status()).toBe(400);
});

test("in production nobody makes a session at the terminal", async ({ server, person }) => {
  const { email } = await person("ADMIN");
  const production = { ROOFTOP_ENV: "production", AUTH_SECRET: "only-this-test-knows-these-words-of-it" };
  const { code, json } = await adminJson(server, ["sessions:create", "--email", email], production);
  expect({ code, json }).toEqual({ code: 1, json: { error: "sessions:create is not there in production." } });
});

test("evidence is exported for its owner alone, and one flipped byte is found and named", async ({
  server,
  database,
  request,
  person,
}, info) => {
  const sale = await newSale(request, person);
  const { projectId } = sale;
  await issued(request, sale);
  await accepted(request, sale);
  const whole = await adminJson(server, ["evidence:verify"]);
  // Other tests put contracts of theirs where time would: those alone may be named.
  expect(JSON.stringify(whole.json)).not.toContain(projectId);

  const file = info.outputPath("evidence.json");
  const exported = await adminJson(server, ["evidence:export", "--project", projectId, "--out", file]);
  expect(exported).toMatchObject({ code: 0, json: { projectId, file, contracts: 1, acceptances: 1 } });
  expect([existsSync(file), statSync(file).mode & 0o777]).toEqual([true, 0o600]);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ projectId });

  const flip = `UPDATE contract_acceptances SET record = set_byte(record, 40, get_byte(record, 40) # 1) WHERE project_id = '${projectId}'`;
  const flipped = `SET session_replication_role = replica; ${flip}; RESET session_replication_role`;
  await database.query(flipped);
  try {
    const { code, json } = await adminJson(server, ["evidence:verify"]);
    const fault = {
      projectId,
      item: "acceptance 1 (of version 1)",
      fault: "the record does not match its hash",
    };
    expect({ code, json }).toMatchObject({
      code: 1,
      json: { ok: false, broken: expect.arrayContaining([fault]) },
    });
    const { code: inWords, out } = await admin(server, ["evidence:verify"]);
    expect({ inWords, out }).toEqual({
      inWords: 1,
      out: expect.stringContaining("the record does not match its hash"),
    });
  } finally {
    await database.query(flipped);
  }
});

test("whatever an operator gets wrong is said in words, as one object for scripts, and changes nothing", async ({
  server,
  stored,
}) => {
  const email = anyEmail();
  const mistakes: [RegExp, string[]][] = [
    [/^Usage: npm run/, []],
    [/^Usage: npm run/, ["users:make"]],
    [/'--emial'[^]*Usage: npm run/, ["users:create", "--emial", email]],
    [
      /^--email: give an e-mail address/,
      ["users:create", "--email", "x", "--name", "Ola", "--role", "SALES"],
    ],
    [/^--name: give 1 to 100/, ["users:create", "--email", email, "--name", "O\nla", "--role", "SALES"]],
    [
      /^--role: give CUSTOMER or SALES or ADMIN/,
      ["users:create", "--email", email, "--name", "Ola", "--role", "BOSS"],
    ],
    [/^--email: nobody with this address/, ["users:disable", "--email", email]],
    [/^--email: nobody with this address/, ["tokens:create", "--email", email, "--name", "x"]],
    [/^--id: there is no such token/, ["tokens:revoke", "--id", randomUUID()]],
    [/^--id: there is no such token/, ["tokens:revoke"]],
    [/^--project: give the project's id/, ["evidence:export"]],
    [
      /^There is no evidence of this project/,
      ["evidence:export", "--project", randomUUID(), "--out", "x.json"],
    ],
  ];
  const before = await stored.snapshot();
  for (const [said, words] of mistakes) {
    const { code, json } = await adminJson(server, words);
    expect({ words, code, json }).toEqual({ words, code: 1, json: { error: expect.stringMatching(said) } });
  }
  expect(await stored.snapshot()).toEqual(before);
});

test("somebody at the terminal reads lines, and of a mistake what the commands are, without a stack", async ({
  server,
  person,
}) => {
  const mistake: Said = await admin(server, ["help"]);
  expect(mistake).toEqual({
    code: 1,
    out: "",
    err: expect.stringMatching(/^Usage: npm run[^]*evidence:export/),
  });
  expect(mistake.err).not.toMatch(/^\s+at /m);
  const { email } = await person("ADMIN");
  const made = await admin(server, ["tokens:create", "--email", email, "--name", "By hand"]);
  expect(made).toEqual({
    code: 0,
    out: expect.stringMatching(/^id: \S+\ntoken: rt_\S+\nexpiresAt: \S+\n$/),
    err: "",
  });
});
