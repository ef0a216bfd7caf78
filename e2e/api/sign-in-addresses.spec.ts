import { randomUUID } from "node:crypto";
import { anyAddress, expect, test } from "../fixtures.ts";
import { askedFor, askToSignIn, confirmSignIn, lettersTo, setCookies } from "./sign-ins.ts";

const LIMITED = { status: 429, code: "rate_limited" };

const anyEmail = () => `a.${randomUUID()}@example.com`;

test("an address that we know, one that we do not and one that is shut out are answered alike; the last is sent nothing", async ({
  request,
  server,
  database,
  person,
}) => {
  const stopped = await person("SALES");
  await database.query("UPDATE users SET disabled_at = now() WHERE id = $1", [stopped.id]);
  const known = await person("ADMIN");
  const stranger = anyEmail();
  const answers = [];
  for (const email of [stopped.email, known.email, stranger]) {
    const answer = await askToSignIn(request, { email });
    const headers = Object.keys(answer.headers()).sort();
    answers.push({ status: answer.status(), text: await answer.text(), headers });
  }
  expect(answers[0]).toMatchObject({ status: 200, text: '{"ok":true}' });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  const finished = () =>
    database
      .query(
        "SELECT 1 FROM pgboss.job JOIN sign_in_requests AS asked ON data ->> 'requestId' = asked.id::text WHERE email = ANY($1) AND state = 'completed'",
        [[stopped.email, known.email, stranger]],
      )
      .then(({ rowCount }) => rowCount);
  await expect.poll(finished, { timeout: 30_000 }).toBe(3);
  expect(await lettersTo(server.dataDir, known.email)).toHaveLength(1);
  expect(await lettersTo(server.dataDir, stranger)).toHaveLength(1);
  expect(await lettersTo(server.dataDir, stopped.email)).toEqual([]);
});

test("whoever is shut out between asking and pressing is not let in, and nobody who presses at the same moment is kept out with them", async ({
  request,
  server,
  database,
  person,
  refused,
}) => {
  const stopped = await person("SALES");
  const { token } = await askedFor(request, server, { email: stopped.email });
  await database.query("UPDATE users SET disabled_at = now() WHERE id = $1", [stopped.id]);
  const answer = await confirmSignIn(request, { token });
  expect(setCookies(answer)).toEqual([]);
  await refused(answer, { status: 400, code: "sign_in_link_invalid" });

  const pairs = [];
  for (let pair = 0; pair < 8; pair += 1) {
    const [out, welcome] = [await person("SALES"), await person("SALES")];
    for (const { email } of [out, welcome]) await askToSignIn(request, { email });
    pairs.push({ out, welcome });
  }
  for (const { out, welcome } of pairs) {
    const tokens = [];
    for (const { email } of [out, welcome]) {
      await expect.poll(() => lettersTo(server.dataDir, email), { timeout: 30_000 }).toHaveLength(1);
      tokens.push((await lettersTo(server.dataDir, email))[0]?.token ?? "");
    }
    await database.query("UPDATE users SET disabled_at = now() WHERE id = $1", [out.id]);
    const [refusal, success] = await Promise.all(
      tokens.map((one) => confirmSignIn(request, { token: one }, { "x-forwarded-for": anyAddress() })),
    );
    expect([refusal?.status(), success?.status()]).toEqual([400, 200]);
  }
});

test("an address that a library could read as another's is refused before anything is done for it", async ({
  request,
  database,
  refused,
}) => {
  const count = () =>
    database
      .query("SELECT count(*) FROM sign_in_requests WHERE email LIKE '%odd.example%'")
      .then(({ rows }) => rows);
  const before = await count();
  for (const email of [
    "ann@odd.example,eve@odd.example",
    '"ann@odd.example"@odd.example',
    "ann@odd.example\r\nBcc: eve@odd.example",
    "ann@odd.example\n",
    "ann\0@odd.example",
    "ann@odd.example\0",
    "\u017Fam@odd.example",
    "l\u0131sa@odd.example",
    "ann\uFF20odd.example",
    "ann@ödd.odd.example",
    "ann@eve@odd.example",
    "<ann@odd.example>",
    "ann@odd.example ",
    "",
  ]) {
    for (const [path, data] of [
      ["/api/auth/sign-in", { email }],
      ["/api/auth/sign-in/confirm", { email, code: "123456" }],
    ] as const) {
      await refused(await request.post(path, { data }), { status: 400, code: "validation_failed" });
    }
  }
  for (const data of [{ email: null }, { email: ["ann@odd.example"] }, { email: { a: 1 } }, {}, []]) {
    await refused(await request.post("/api/auth/sign-in", { data }), {
      status: 400,
      code: "validation_failed",
    });
  }
  expect(await count()).toEqual(before);
});

test("the few characters that are another letter by all accounts are kept as that letter: the mail goes there and nowhere else", async ({
  request,
  server,
  database,
}) => {
  const name = randomUUID();
  // The Kelvin sign is a K in every normal form of Unicode, and text is stored in one.
  const email = `k.${name}@example.com`;
  expect((await askToSignIn(request, { email: `\u212A.${name}@example.com` })).status()).toBe(200);
  await expect.poll(() => lettersTo(server.dataDir, email), { timeout: 30_000 }).toHaveLength(1);
  const { rows } = await database.query("SELECT email FROM sign_in_requests WHERE email LIKE $1", [
    `%${name}%`,
  ]);
  expect(rows).toEqual([{ email }]);
});

test("one address is written to five times an hour, whoever asks; the answer says when to come back", async ({
  request,
  refused,
}) => {
  const email = anyEmail();
  const ask = (spelling: string) =>
    askToSignIn(request, { email: spelling, headers: { "x-forwarded-for": anyAddress() } });
  for (let count = 0; count < 5; count += 1)
    expect((await ask(count % 2 === 0 ? email : email.toUpperCase())).status()).toBe(200);
  const answer = await ask(email);
  const seconds = Number(answer.headers()["retry-after"]);
  expect(seconds).toBeGreaterThan(3_500);
  expect(seconds).toBeLessThanOrEqual(3_600);
  await refused(answer, LIMITED);
  expect((await ask(anyEmail())).status()).toBe(200);
});

test("one network may ask twenty times an hour, and what it asks after that uses up nobody's allowance", async ({
  request,
  refused,
}) => {
  for (let count = 0; count < 20; count += 1)
    expect((await askToSignIn(request, { email: anyEmail() })).status()).toBe(200);
  const email = anyEmail();
  for (let count = 0; count < 6; count += 1) {
    const answer = await askToSignIn(request, { email });
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    await refused(answer, LIMITED);
  }
  expect((await askToSignIn(request, { email, headers: { "x-forwarded-for": anyAddress() } })).status()).toBe(
    200,
  );
});

test("one network may confirm sixty times an hour, right or wrong", async ({ request, refused }) => {
  for (let count = 0; count < 60; count += 1)
    expect((await confirmSignIn(request, { token: `guess-${count}` })).status()).toBe(400);
  const answer = await confirmSignIn(request, { token: "guess" });
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(3_000);
  await refused(answer, LIMITED);
});

test("twenty codes a day may be tried for one address, from wherever; its link is good all the same", async ({
  request,
  server,
  database,
  refused,
}) => {
  const email = anyEmail();
  const from = () => ({ "x-forwarded-for": anyAddress() });
  const guess = (code: string) => confirmSignIn(request, { email, code }, from());
  for (let count = 0; count < 20; count += 1)
    expect((await guess(String(count).padStart(6, "0"))).status()).toBe(400);
  const { token, code } = await askedFor(request, server, { email });
  const answer = await guess(code);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(80_000);
  await refused(answer, LIMITED);
  expect((await confirmSignIn(request, { token }, from())).status()).toBe(200);
  const { rows } = await database.query("SELECT key FROM rate_limits WHERE key LIKE '%@%'");
  expect(rows).toEqual([]);
});
