import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { type APIRequestContext, expect, test } from "@playwright/test";
import pg from "pg";
import { type MailServer, startMailServer } from "#lib/testing/mail-server.ts";
import type { TestServer } from "#scripts/test-server.ts";
import { startJudgedServer } from "../judged-server.ts";
import { newPerson, newSession } from "../people.ts";
import { sessionOf, setCookies } from "./sign-ins.ts";

const APP_URL = "https://portal.example";
const NAME = "__Host-rooftop-session";
const PRODUCTION = { ROOFTOP_ENV: "production", AUTH_SECRET: randomBytes(32).toString("hex") };

/** In production, behind a proxy that speaks https. */
let app: TestServer;
let mailServer: MailServer;

test.beforeAll(async () => {
  mailServer = await startMailServer();
  app = await startJudgedServer({
    ...PRODUCTION,
    APP_URL,
    SMTP_URL: mailServer.url,
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "debug",
  });
});

test.afterAll(async () => {
  await app.stop();
  await mailServer.stop();
});

/** Somebody asks there, and reads the mail that the mail server took. */
async function mailTo(request: APIRequestContext, email: string) {
  const answer = await request.post(`${app.url}/api/auth/sign-in`, { data: { email } });
  expect(answer.status(), await answer.text()).toBe(200);
  const mine = () => mailServer.mails.filter(({ to }) => to === email);
  await expect.poll(mine, { timeout: 30_000 }).toHaveLength(1);
  const source = (mine()[0]?.source ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=");
  return { source, token: /\/sign-in\/link#token=([\w.-]+)/.exec(source)?.[1] ?? "" };
}

test("over https a session's cookie is ours alone and goes nowhere unencrypted; links lead to the address that is configured", async ({
  request,
}) => {
  const { source, token } = await mailTo(request, `p.${randomUUID()}@example.com`);
  expect(source).toContain(`${APP_URL}/sign-in/link#token=${token}`);
  expect(source).not.toContain("localhost:");
  const answer = await request.post(`${app.url}/api/auth/sign-in/confirm`, { data: { token } });
  expect(answer.status(), await answer.text()).toBe(200);
  const [pair = "", ...attributes] = (setCookies(answer)[0] ?? "").split("; ");
  expect(pair).toMatch(new RegExp(`^${NAME}=[\\w-]{43}$`));
  expect(attributes.filter((one) => !one.startsWith("Expires=")).sort()).toEqual([
    "HttpOnly",
    "Path=/",
    "SameSite=Lax",
    "Secure",
  ]);
  const headers = { ...sessionOf(answer) };
  expect((await request.get(`${app.url}/api/projects`, { headers })).status()).toBe(200);
  const out = await request.post(`${app.url}/api/auth/sign-out`, { headers });
  expect(setCookies(out)).toEqual([`${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure`]);
  expect((await request.get(`${app.url}/api/projects`, { headers })).status()).toBe(401);
});

test("a cookie without the prefix, as a neighbouring subdomain could plant it, is nobody's there", async ({
  request,
}) => {
  const database = new pg.Pool({ connectionString: app.databaseUrl, max: 1 });
  const { id } = await newPerson(database, APP_URL, { role: "ADMIN" });
  const cookie = await newSession(database, APP_URL, id);
  await database.end();
  const look = (headers: Record<string, string>) => request.get(`${app.url}/api/projects`, { headers });
  expect((await look({ cookie })).status()).toBe(200);
  for (const planted of [
    cookie.replace("__Host-", ""),
    cookie.replace("__Host-", "__Secure-"),
    cookie.replace("__Host-", "__host-"),
    ` =${cookie}`,
  ]) {
    expect([planted.split("=")[0], (await look({ cookie: planted })).status()]).toEqual([
      planted.split("=")[0],
      401,
    ]);
  }
});

test("pages ask browsers to come back encrypted, and only requests from the configured address count as ours", async ({
  request,
}) => {
  const page = await request.get(`${app.url}/sign-in`);
  expect(page.headers()["strict-transport-security"]).toBe("max-age=31536000");
  const ask = (origin: string) =>
    request.post(`${app.url}/api/auth/sign-in`, {
      data: { email: `p.${randomUUID()}@example.com` },
      headers: { origin },
    });
  expect((await ask(APP_URL)).status()).toBe(200);
  for (const origin of [app.url, "http://portal.example", "https://portal.example.evil.example"])
    expect((await ask(origin)).status()).toBe(403);
});

test("what signs people in is in no log, not even in the most talkative one", async ({ request }) => {
  const email = `p.${randomUUID()}@example.com`;
  const { token } = await mailTo(request, email);
  await request.get(`${app.url}/sign-in/link#token=${token}`);
  const confirm = (data: object) => request.post(`${app.url}/api/auth/sign-in/confirm`, { data });
  expect((await confirm({ token: `${token}x` })).status()).toBe(400);
  const confirmed = await confirm({ token });
  const secret = /=([\w-]{43});/.exec(setCookies(confirmed)[0] ?? "")?.[1] ?? "";
  expect(secret).toHaveLength(43);
  const printed = app.output();
  expect(printed).toContain("confirm-sign-in");
  for (const word of [token, token.split(".")[1] ?? "", secret, email]) expect(printed).not.toContain(word);
});

test("in production nobody reads mails on a page, with a mail server or without one", async ({ request }) => {
  const bare = await startJudgedServer({ ...PRODUCTION, APP_URL, LOG_LEVEL: "fatal" });
  try {
    for (const { url } of [app, bare]) {
      for (const path of [
        "/outbox",
        `/outbox/${randomUUID()}.sign-in`,
        `/outbox/${randomUUID()}.sign-in/message`,
      ])
        expect([path, (await request.get(`${url}${path}`)).status()]).toEqual([path, 404]);
    }
  } finally {
    await bare.stop();
  }
});

test("production without its address or secret does not start, and says what is missing", async () => {
  for (const missing of ["APP_URL", "AUTH_SECRET"] as const) {
    const { [missing]: _, ...given } = { ...PRODUCTION, APP_URL, DATABASE_URL: "postgresql://localhost:1/x" };
    const server = spawn(process.execPath, ["scripts/serve.ts"], {
      env: { PATH: process.env["PATH"], NODE_ENV: "production", ...given },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [printed, complaint, [status]] = await Promise.all([
      text(server.stdout),
      text(server.stderr),
      once(server, "exit"),
    ]);
    expect(status).not.toBe(0);
    expect(printed + complaint).toContain(`${missing}: must be set in production`);
    expect(printed + complaint).not.toContain(PRODUCTION.AUTH_SECRET);
    expect(printed + complaint).not.toMatch(/^\s+at /m);
  }
});
