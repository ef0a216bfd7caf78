import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import { askedFor, askToSignIn, confirmSignIn, lettersTo, sessionOf, setCookies } from "./sign-ins.ts";

const SPENT = { status: 400, code: "sign_in_link_invalid" };
const WRONG = { status: 400, code: "sign_in_code_wrong" };

/** An address that nobody else asks with. */
const anyEmail = () => `s.${randomUUID()}@example.com`;
/** Another code than this. */
const otherThan = (code: string) => (code === "000000" ? "000001" : "000000");

test("somebody new opens their link as often as their mail scanner likes, presses the button once, and is a homeowner", async ({
  request,
  server,
  database,
}) => {
  const email = anyEmail();
  const { link, token } = await askedFor(request, server, { email, next: "/account" });
  expect(link).toBe(`${server.url}/sign-in/link#token=${token}`);
  for (const method of ["GET", "HEAD", "GET", "OPTIONS", "POST"]) {
    const opened = await request.fetch(link, { method });
    expect([opened.status() < 500, setCookies(opened)]).toEqual([true, []]);
  }
  for (const method of ["GET", "HEAD", "PUT"]) {
    const asked = await request.fetch(`/api/auth/sign-in/confirm?token=${token}`, { method });
    expect([asked.status(), setCookies(asked)]).toEqual([405, []]);
  }
  const answer = await confirmSignIn(request, { token });
  expect([answer.status(), await answer.json()]).toEqual([200, { next: "/account" }]);
  const projects = await request.get("/api/projects", { headers: sessionOf(answer) ?? {} });
  expect([projects.status(), await projects.json()]).toEqual([200, { items: [], nextCursor: null }]);
  const { rows } = await database.query("SELECT role, disabled_at FROM users WHERE email = $1", [email]);
  expect(rows).toEqual([{ role: "CUSTOMER", disabled_at: null }]);
});

test("a link that was stolen after its use signs nobody in, and neither does its code", async ({
  request,
  server,
  refused,
}) => {
  const email = anyEmail();
  const { token, code } = await askedFor(request, server, { email });
  expect((await confirmSignIn(request, { token })).status()).toBe(200);
  for (let theft = 0; theft < 3; theft += 1) {
    const answer = await confirmSignIn(request, { token });
    expect(setCookies(answer)).toEqual([]);
    await refused(answer, SPENT);
  }
  await refused(await confirmSignIn(request, { email, code }), WRONG);
});

test("a code signs in once, for its own address, and its link with it", async ({
  request,
  server,
  refused,
}) => {
  const email = anyEmail();
  const { token, code } = await askedFor(request, server, { email });
  await refused(await confirmSignIn(request, { email: anyEmail(), code }), WRONG);
  await refused(await confirmSignIn(request, { email, code: otherThan(code) }), WRONG);
  const answer = await confirmSignIn(request, { email: email.toUpperCase(), code });
  expect([answer.status(), setCookies(answer).length]).toEqual([200, 1]);
  await refused(await confirmSignIn(request, { email, code }), WRONG);
  await refused(await confirmSignIn(request, { token }), SPENT);
});

test("five codes may be tried; then the right one is refused too, and the link still signs in", async ({
  request,
  server,
  refused,
}) => {
  const email = anyEmail();
  const { token, code } = await askedFor(request, server, { email });
  for (let attempt = 0; attempt < 5; attempt += 1)
    await refused(await confirmSignIn(request, { email, code: otherThan(code) }), WRONG);
  const answer = await confirmSignIn(request, { email, code });
  expect(setCookies(answer)).toEqual([]);
  await refused(answer, WRONG);
  expect((await confirmSignIn(request, { token })).status()).toBe(200);
});

test("a link and a code are good for ten minutes", async ({ request, server, database, refused }) => {
  const email = anyEmail();
  const { token, code } = await askedFor(request, server, { email });
  const age = (by: string) =>
    database.query("UPDATE sign_in_requests SET expires_at = created_at + $2::interval WHERE email = $1", [
      email,
      by,
    ]);
  const { rows } = await database.query(
    "SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM sign_in_requests WHERE email = $1",
    [email],
  );
  expect(rows).toEqual([{ seconds: 600 }]);
  await age("0 seconds");
  await refused(await confirmSignIn(request, { email, code }), WRONG);
  await refused(await confirmSignIn(request, { token }), SPENT);
  await age("10 minutes");
  expect((await confirmSignIn(request, { token })).status()).toBe(200);
});

test("who asks again has a newer link and code, and the older ones are void", async ({
  request,
  server,
  refused,
}) => {
  const email = anyEmail();
  const older = await askedFor(request, server, { email });
  const newer = await askedFor(request, server, { email });
  expect(newer.token).not.toBe(older.token);
  await refused(await confirmSignIn(request, { token: older.token }), SPENT);
  if (older.code !== newer.code)
    await refused(await confirmSignIn(request, { email, code: older.code }), WRONG);
  expect((await confirmSignIn(request, { email, code: newer.code })).status()).toBe(200);
});

test("of those who press one link at once, one is signed in: twenty links, four each", async ({
  request,
  server,
  database,
}) => {
  const emails = Array.from({ length: 20 }, anyEmail);
  for (const email of emails) expect((await askToSignIn(request, { email })).status()).toBe(200);
  for (const [place, email] of emails.entries()) {
    await expect.poll(() => lettersTo(server.dataDir, email), { timeout: 30_000 }).toHaveLength(1);
    const [letter] = await lettersTo(server.dataDir, email);
    const { token = "" } = letter ?? {};
    const from = { "x-forwarded-for": `10.250.0.${place}` };
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirmSignIn(request, { token }, from)));
    expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 400, 400, 400]);
    expect(answers.flatMap(setCookies)).toHaveLength(1);
  }
  const { rows } = await database.query(
    "SELECT count(*)::int AS sessions FROM sessions JOIN users ON users.id = user_id WHERE email = ANY($1)",
    [emails],
  );
  expect(rows).toEqual([{ sessions: 20 }]);
});

test("a token that is none signs nobody in and breaks nothing", async ({ request, refused }) => {
  for (const token of [
    "",
    "x",
    "undefined",
    "%00",
    "é",
    "../..",
    "a&email=b",
    `${randomUUID()}.x`,
    "x".repeat(200),
  ])
    await refused(await confirmSignIn(request, { token }), SPENT);
  const bodies: object[] = [
    {},
    { token: "x".repeat(201) },
    { token: "\0" },
    { token: null },
    { token: ["x"] },
    { token: "x", email: "a@example.com", code: "123456" },
    { email: "a@example.com", code: "12345" },
    { email: "a@example.com", code: "１２３４５６" },
    { email: "a@example.com", code: 123456 },
    { code: "123456" },
  ];
  for (const data of bodies) {
    const answer = await request.post("/api/auth/sign-in/confirm", { data });
    await refused(answer, { status: 400, code: "validation_failed" });
  }
});
