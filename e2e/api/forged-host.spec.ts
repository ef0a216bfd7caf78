import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import { newBareProject } from "../projects.ts";
import { type RawAnswer, rawRequest } from "./raw-request.ts";
import { lettersTo } from "./sign-ins.ts";

const EVIL = "evil.example";

/** What somebody sends who would like to be taken for our address. */
const FORGERIES: string[][] = [
  [`Host: ${EVIL}`],
  [`Host: ${EVIL}:3000`],
  [`Host: localhost`, `X-Forwarded-Host: ${EVIL}`, "X-Forwarded-Proto: https", "X-Forwarded-Port: 443"],
  [`Host: localhost`, `Forwarded: for=1.2.3.4;host=${EVIL};proto=https`],
  [`Host: localhost`, `X-Host: ${EVIL}`, `X-Forwarded-Server: ${EVIL}`, `X-Original-Host: ${EVIL}`],
  [`Host: localhost`, `X-Original-URL: https://${EVIL}/`, `X-Rewrite-URL: https://${EVIL}/`],
  [`Host: localhost@${EVIL}`],
  [`Host: ${EVIL}"><script>`],
  ["Host: "],
];

const PAGES = [
  "/",
  "/request",
  "/sign-in",
  "/sign-in?next=/account",
  "/sign-in/",
  "/sign-in/link",
  "/sign-in/code",
  "/account",
  "/projects",
  "/projects/",
  `/projects/${randomUUID()}`,
  "/nowhere",
  "/api/projects",
  "/api/openapi.json",
];

function expectOurs(answer: RawAnswer, about: unknown): void {
  expect(answer.status, JSON.stringify(about)).toBeLessThan(500);
  const { location } = answer.headers;
  if (location !== undefined) expect(location, JSON.stringify(about)).toMatch(/^\/(?![/\\])/);
  expect(`${JSON.stringify(answer.headers)} ${answer.body}`, JSON.stringify(about)).not.toContain(EVIL);
}

test("a forged host, in whatever header, is in no answer: neither in a redirect nor in a page nor in a cookie", async ({
  server,
  person,
}) => {
  const owner = await person("CUSTOMER");
  for (const forgery of FORGERIES) {
    for (const path of PAGES) {
      for (const who of [[], [`Cookie: ${owner.cookie["cookie"]}`]]) {
        const lines = [`GET ${path} HTTP/1.1`, ...forgery, ...who, "Connection: close"];
        expectOurs(await rawRequest(server.url, `${lines.join("\r\n")}\r\n\r\n`), lines);
      }
    }
  }
});

test("the mail to somebody who asks under a forged host leads to us, and so does what follows", async ({
  server,
}) => {
  for (const forgery of FORGERIES.slice(0, 5)) {
    const email = `f.${randomUUID()}@example.com`;
    const post = (path: string, data: object) => {
      const body = JSON.stringify(data);
      const lines = [
        `POST ${path} HTTP/1.1`,
        ...forgery,
        "Content-Type: application/json",
        `Content-Length: ${Buffer.byteLength(body)}`,
        "Connection: close",
      ];
      return rawRequest(server.url, `${lines.join("\r\n")}\r\n\r\n${body}`);
    };
    const asked = await post("/api/auth/sign-in", { email, next: "/account" });
    expect([asked.status, asked.body]).toEqual([200, '{"ok":true}']);
    await expect.poll(() => lettersTo(server.dataDir, email), { timeout: 30_000 }).toHaveLength(1);
    const [letter] = await lettersTo(server.dataDir, email);
    expect(letter?.link.startsWith(`${server.url}/sign-in/link#token=`)).toBe(true);
    expect(letter?.whole).not.toContain(EVIL);
    const addresses = letter?.whole.match(/https?:\/\/[^/\s"<]*/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([server.url]));
    const confirmed = await post("/api/auth/sign-in/confirm", { token: letter?.token });
    expect([confirmed.status, confirmed.body]).toEqual([200, '{"next":"/account"}']);
    expect(confirmed.headers["set-cookie"]).not.toMatch(/domain/i);
    expectOurs(confirmed, forgery);
  }
});

test("a request from the page of a forged host is not taken for one of ours", async ({
  request,
  server,
  person,
}) => {
  const owner = await person("CUSTOMER");
  const projectId = await newBareProject(request, owner);
  for (const forgery of FORGERIES.slice(0, 4)) {
    const lines = [
      `POST /api/projects/${projectId}/close HTTP/1.1`,
      ...forgery,
      `Origin: https://${EVIL}`,
      `Cookie: ${owner.cookie["cookie"]}`,
      "Content-Type: application/json",
      "Content-Length: 2",
      "Connection: close",
    ];
    const answer = await rawRequest(server.url, `${lines.join("\r\n")}\r\n\r\n{}`);
    expect([answer.status, Object(JSON.parse(answer.body)).code]).toEqual([403, "cross_site"]);
  }
});
