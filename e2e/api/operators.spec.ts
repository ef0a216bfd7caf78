import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { TestServer } from "#scripts/test-server.ts";
import { png } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { bearer, type Headers } from "../people.ts";
import { send } from "../projects.ts";
import { type Ask, FOR_ANYONE } from "./operations.ts";
import { confirmSignIn, sessionOf } from "./sign-ins.ts";

const SIGNED_OUT = { status: 401, code: "unauthenticated" };

const anyEmail = () => `o.${randomUUID()}@example.com`;

/** Does one command of an operator while the server runs; answers what it printed and its exit status. */
async function admin(server: TestServer, words: string[], settings: Record<string, string> = {}) {
  const { url, databaseUrl, dataDir } = server;
  const command = spawn(process.execPath, ["scripts/admin.ts", ...words, "--json"], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      APP_URL: url,
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed, [status]] = await Promise.all([text(command.stdout), once(command, "exit")]);
  const answer: Record<string, unknown> = JSON.parse(printed);
  return { status, answer };
}

test("an operator makes the first admin, whose link from the terminal signs in once and leads to us", async ({
  request,
  server,
  refused,
}) => {
  const email = anyEmail();
  const made = await admin(server, [
    "users:create",
    "--email",
    email.toUpperCase(),
    "--name",
    "Ada",
    "--role",
    "ADMIN",
  ]);
  expect(made).toMatchObject({ status: 0, answer: { email, role: "ADMIN" } });
  const again = await admin(server, ["users:create", "--email", email, "--name", "Eve", "--role", "SALES"]);
  expect(again).toMatchObject({ status: 1, answer: { error: expect.stringContaining("--email") } });
  const { answer } = await admin(server, ["sign-ins:create", "--email", email]);
  const [page, token = ""] = String(answer["link"]).split("#token=");
  expect(page).toBe(`${server.url}/sign-in/link`);
  const signedIn = await confirmSignIn(request, { token });
  expect(signedIn.status()).toBe(200);
  const projects = await request.get("/api/projects", { headers: sessionOf(signedIn) ?? {} });
  expect(projects.status()).toBe(200);
  await refused(await confirmSignIn(request, { token }), { status: 400, code: "sign_in_link_invalid" });
});

test("a token is recognised by its beginning, kept as a hash, noted when it is used, and good for nothing once it is revoked or has run out", async ({
  request,
  server,
  database,
  person,
  refused,
}) => {
  const { email } = await person("SALES");
  const create = ["tokens:create", "--email", email, "--name", "Quotes", "--scope", "read", "--days", "30"];
  const { answer: made } = await admin(server, create);
  const { id, token, expiresAt } = Object(made);
  expect(token).toMatch(/^rt_[\w-]{43}$/);
  expect(Math.abs(Date.parse(expiresAt) - Date.now() - 30 * 86_400_000)).toBeLessThan(60_000);
  const listed = async () => {
    const { answer } = await admin(server, ["tokens:list"]);
    expect(JSON.stringify(answer)).not.toContain(token);
    return Object(answer).tokens.find((one: { id: string }) => one.id === id);
  };
  expect(await listed()).toMatchObject({
    email,
    scope: "read",
    prefix: token.slice(0, 8),
    lastUsedAt: null,
    revokedAt: null,
  });
  const { rows } = await database.query("SELECT 1 FROM api_tokens AS t WHERE strpos(t::text, $1) > 0", [
    token.slice(3),
  ]);
  expect(rows).toEqual([]);

  const look = () => request.get("/api/projects", { headers: bearer(token) });
  expect((await look()).status()).toBe(200);
  expect(Date.now() - Date.parse((await listed()).lastUsedAt)).toBeLessThan(60_000);
  expect(await admin(server, ["tokens:revoke", "--id", id])).toMatchObject({
    status: 0,
    answer: { revoked: true },
  });
  await refused(await look(), SIGNED_OUT);
  expect((await listed()).revokedAt).not.toBeNull();

  const { token: short } = Object((await admin(server, create)).answer);
  await database.query("UPDATE api_tokens SET expires_at = now() WHERE name = 'Quotes'");
  await refused(await request.get("/api/projects", { headers: bearer(short) }), SIGNED_OUT);
});

test("a token for reading changes nothing, also where nobody has to be signed in", async ({
  request,
  person,
  refusedUnchanged,
}) => {
  const { readToken } = await person("ADMIN");
  const bytes = await png({ width: 8, height: 8 });
  for (const ask of Object.values(FOR_ANYONE).map((of): Ask => of(bytes)))
    await refusedUnchanged(() => send(request, ask, readToken), { status: 403, code: "forbidden" });
  expect((await request.get("/api/projects", { headers: readToken })).status()).toBe(200);
});

test("whoever an operator shuts out is out at once, by cookie, token and link; let in again, they begin anew", async ({
  request,
  server,
  person,
  refused,
}) => {
  const { email, cookie, token } = await person("SALES");
  const ways: Headers[] = [cookie, token];
  const look = (headers: Headers) => request.get("/api/projects", { headers });
  for (const headers of ways) expect((await look(headers)).status()).toBe(200);
  const { answer: asked } = await admin(server, ["sign-ins:create", "--email", email]);
  expect((await admin(server, ["users:disable", "--email", email])).status).toBe(0);
  for (const headers of ways) await refused(await look(headers), SIGNED_OUT);
  const link = { token: String(asked["link"]).split("#token=")[1] ?? "" };
  await refused(await confirmSignIn(request, link), { status: 400, code: "sign_in_link_invalid" });
  for (const command of ["sign-ins:create", "sessions:create"])
    expect((await admin(server, [command, "--email", email])).status).toBe(1);
  expect((await admin(server, ["tokens:create", "--email", email, "--name", "x"])).status).toBe(1);

  const welcome = ["users:create", "--email", email, "--name", "Sal", "--role", "CUSTOMER"];
  expect(await admin(server, welcome)).toMatchObject({ status: 0, answer: { role: "CUSTOMER" } });
  for (const headers of ways) await refused(await look(headers), SIGNED_OUT);
});

test("what an operator mistypes is refused in words, and in production nobody is handed a session", async ({
  server,
  person,
}) => {
  const { email } = await person("ADMIN");
  for (const words of [
    ["users:make"],
    ["users:create", "--email", "ann@example.com,eve@evil.example", "--name", "Ann", "--role", "ADMIN"],
    ["users:create", "--email", anyEmail(), "--name", "Ann", "--role", "ROOT"],
    ["users:create", "--email", anyEmail(), "--name", "a\nb", "--role", "SALES"],
    ["tokens:create", "--email", email, "--name", "x", "--scope", "admin"],
    ["tokens:create", "--email", email, "--name", "x", "--days", "0"],
    ["tokens:revoke", "--id", randomUUID()],
    ["users:disable", "--email", anyEmail()],
  ]) {
    expect([words, await admin(server, words)]).toEqual([
      words,
      { status: 1, answer: { error: expect.any(String) } },
    ]);
  }
  const production = { ROOFTOP_ENV: "production", AUTH_SECRET: "s".repeat(64) };
  const session = ["sessions:create", "--email", email];
  expect(await admin(server, session, production)).toMatchObject({
    status: 1,
    answer: { error: expect.any(String) },
  });
  const { answer } = await admin(server, session);
  expect(String(answer["cookie"])).toMatch(/^rooftop-session=[\w-]{43}$/);
});
