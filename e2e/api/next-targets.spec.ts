import { randomUUID } from "node:crypto";
import { anyAddress, expect, test } from "../fixtures.ts";
import { rawRequest } from "./raw-request.ts";
import { askedFor, askToSignIn, confirmSignIn } from "./sign-ins.ts";

const EVIL = "evil.example";

/** Where attackers would like people to land who have just signed in. */
const TARGETS = [
  `//${EVIL}`,
  `///${EVIL}`,
  `/\\${EVIL}`,
  `\\\\${EVIL}`,
  `https://${EVIL}`,
  `https:${EVIL}`,
  `//${EVIL}%2f..`,
  `/\t/${EVIL}`,
  `/\n/${EVIL}`,
  `\u0001//${EVIL}`,
  ` //${EVIL}`,
  `javascript:fetch("//${EVIL}")`,
  `/\r\nLocation: https://${EVIL}`,
  `/\u2028/${EVIL}`,
  `/／${EVIL}`,
  `@${EVIL}`,
  `.${EVIL}`,
  "%",
  "/%",
  "/%E0%A4%A",
  "/%00",
  "/\u0000",
  "/é",
  "/\ud800",
  "",
  "/sign-in",
  "/api/projects",
];

test("wherever somebody is told to go after signing in, they land on a page of ours", async ({
  request,
  server,
  database,
}) => {
  for (const next of TARGETS) {
    const email = `n.${randomUUID()}@example.com`;
    const answer = await askToSignIn(request, { email, next, headers: { "x-forwarded-for": anyAddress() } });
    // What no JSON string may hold is refused; everything else is done, and led home.
    if (/[\0\ud800]/.test(next)) {
      expect([next, answer.status()]).toEqual([next, 400]);
      continue;
    }
    expect([next, answer.status()]).toEqual([next, 200]);
    const { rows } = await database.query<{ next_path: string }>(
      "SELECT next_path FROM sign_in_requests WHERE email = $1",
      [email],
    );
    const [{ next_path: kept } = { next_path: "" }] = rows;
    const ownPages = ["/%", "/%E0%A4%A", "/%00"];
    expect([next, kept]).toEqual([next, ownPages.includes(next) ? next : "/projects"]);
    expect(new URL(kept, server.url).origin).toBe(server.url);
  }
  for (const next of [["/account"], {}, 1, null, `/${"a".repeat(10_000)}`]) {
    const data = { email: `n.${randomUUID()}@example.com`, next };
    expect((await request.post("/api/auth/sign-in", { data })).status()).toBe(400);
  }
  const { token } = await askedFor(request, server, {
    email: `n.${randomUUID()}@example.com`,
    next: `//${EVIL}`,
  });
  expect(await (await confirmSignIn(request, { token })).json()).toEqual({ next: "/projects" });
});

test("the pages of the sign-in never fail, whatever stands in their address, and send nobody elsewhere", async ({
  server,
  person,
}) => {
  const { cookie } = await person("CUSTOMER");
  const written = TARGETS.map((target) => encodeURIComponent(target.toWellFormed()));
  const raw = ["%", "%zz", "%E0%A4%A", "%ff%fe", "%00", "%0d%0aSet-Cookie:%20a=b", "a".repeat(10_000), "é"];
  const paths = [...written, ...raw].flatMap((junk) => [
    `/sign-in?next=${junk}`,
    `/sign-in?next=${junk}&next=${junk}`,
    `/sign-in?next[]=${junk}&next[a]=${junk}`,
    `/sign-in?out=${junk}`,
    `/sign-in/link?token=${junk}`,
    `/sign-in/link?token=${junk}&token=${junk}`,
    `/sign-in/code?email=${junk}`,
  ]);
  paths.push(
    `//${EVIL}/`,
    `//${EVIL}/%2e%2e`,
    `/\\${EVIL}/`,
    `/.//${EVIL}/`,
    `/%2f/${EVIL}/`,
    `/sign-in//${EVIL}`,
  );
  for (const path of paths) {
    for (const who of ["", `Cookie: ${cookie["cookie"]}\r\n`]) {
      const answer = await rawRequest(
        server.url,
        Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${who}Connection: close\r\n\r\n`, "utf8"),
      );
      expect([path, answer.status < 500, answer.status > 0]).toEqual([path, true, true]);
      const { location, "set-cookie": set } = answer.headers;
      if (location !== undefined)
        expect([path, location]).toEqual([path, expect.stringMatching(/^\/(?![/\\])/)]);
      expect(set ?? "").not.toContain("a=b");
      expect(answer.body).not.toMatch(/(?:href|action|src)="(?:https?:)?[/\\]{2}evil\.example/);
    }
  }
});
