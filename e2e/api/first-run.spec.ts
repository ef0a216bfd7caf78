import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { adminJson } from "../admin.ts";
import { expect, test } from "../fixtures.ts";
import { startApp } from "../started-app.ts";

// Starting everything from nothing takes its time where others work too.
test.describe.configure({ timeout: 240_000 });

const LINK = /http\S+\/sign-in\/link#token=(\S+)/g;

test("a newcomer signs in with any of the links that npm start prints, without a mail server, and finds projects", async ({
  request,
}, info) => {
  const dataDir = info.outputPath("data");
  const app = await startApp({ DATA_DIR: dataDir, LOG_LEVEL: "error" }, /The e-mails lie in/);
  try {
    const links = [...app.output().matchAll(LINK)];
    const seen: number[] = [];
    for (const [link, token] of links) {
      expect(link.startsWith(`${app.url}/`)).toBe(true);
      expect((await request.get(link)).status()).toBe(200);
      const signedIn = await request.post(`${app.url}/api/auth/sign-in/confirm`, {
        data: { token },
        headers: { "sec-fetch-site": "same-origin" },
      });
      expect(signedIn.status(), await signedIn.text()).toBe(200);
      const { items } = Object(await (await request.get(`${app.url}/api/projects`)).json());
      seen.push(items.length);
      expect((await request.get(`${app.url}/projects/${items[0].id}`)).status()).toBe(200);
    }
    expect(seen, "Priya, Tom, Sam, Alex").toEqual([3, 1, 10, 10]);
    // The commands find the app by its data folder alone.
    const bare = { url: "", databaseUrl: "", dataDir };
    const verified = await adminJson(bare, ["evidence:verify"]);
    expect(verified).toMatchObject({ code: 0, json: { ok: true, acceptances: 4, broken: [] } });
    const email = "sam@rooftop.example.com";
    const made = await adminJson(bare, ["sign-ins:create", "--email", email]);
    const link = expect.stringContaining(`${app.url}/sign-in/link#token=`);
    expect(made).toEqual({ code: 0, json: { email, link } });
  } finally {
    await app.stop();
  }
});

test("an operator's first start in production prints two commands, whose link makes them the admin", async ({
  server,
  database,
  request,
}, info) => {
  await database.query("CREATE DATABASE first_run");
  const databaseUrl = new URL(server.databaseUrl);
  databaseUrl.pathname = "/first_run";
  const environment = {
    ROOFTOP_ENV: "production",
    AUTH_SECRET: "only-this-test-knows-these-words-of-it",
    DATABASE_URL: databaseUrl.href,
    DATA_DIR: info.outputPath("data"),
    LOG_LEVEL: "silent",
    APP_URL: "https://portal.example.com",
  };
  const app = await startApp(environment, /sign-ins:create/);
  try {
    expect(app.output()).not.toMatch(/demo|token=/i);
    const commands = [...app.output().matchAll(/^ *(npm run -s admin -- .*)$/gm)].map(([, line]) =>
      String(line),
    );
    const printed: string[] = [];
    for (const command of commands) {
      const { stdout } = await promisify(execFile)("sh", ["-c", command], {
        env: { ...process.env, ...environment },
      });
      printed.push(stdout);
    }
    expect(printed).toEqual([
      expect.stringMatching(/email: you@example\.com\nrole: ADMIN\n/),
      expect.stringContaining("link: https://portal.example.com/sign-in/link#token="),
    ]);
    const [, token] = /token=(\S+)/.exec(printed.join("")) ?? [];
    const signedIn = await request.post(`${app.url}/api/auth/sign-in/confirm`, { data: { token } });
    const cookie = signedIn.headers()["set-cookie"]?.split(";")[0] ?? "";
    expect([signedIn.status(), cookie]).toEqual([200, expect.stringMatching(/^__Host-rooftop-session=./)]);
    const list = await request.get(`${app.url}/api/projects`, { headers: { cookie } });
    expect([list.status(), await list.json()]).toEqual([200, { items: [], nextCursor: null }]);
  } finally {
    await app.stop();
  }
  const again = await startApp(environment, /Rooftop is ready/);
  await again.stop();
  expect(again.output()).not.toContain("users:create");
});
