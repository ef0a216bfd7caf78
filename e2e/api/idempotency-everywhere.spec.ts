import { randomUUID } from "node:crypto";
import { issued } from "../contracts.ts";
import { png } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { newProject, nowhere, send, uploadAs } from "../projects.ts";
import { ABOUT_A_PROJECT, type Ask, FOR_ANYONE } from "./operations.ts";

const newKey = () => ({ "idempotency-key": randomUUID() });

const POSTS = Object.entries(ABOUT_A_PROJECT).filter(([, ask]) => {
  const { method } = ask(nowhere());
  return method === "POST";
});

for (const [slug, ask] of POSTS) {
  test(`${slug} under a key is done once, for one project, and its answer is the same again`, async ({
    request,
    database,
    stored,
    person,
    refusedUnchanged,
  }) => {
    const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
    const scene = async () => {
      const place = await newProject(request, database, { owner, staff });
      if (slug === "accept-contract") await issued(request, { ...place, staff });
      return { ...place, association: await uploadAs(request, staff.token) };
    };
    const [place, another] = [await scene(), await scene()];
    const key = newKey();
    const headers = { ...staff.token, ...key };
    const first = await send(request, ask(place), headers);
    expect(first.ok(), await first.text()).toBe(true);
    const before = await stored.snapshot();
    const again = await send(request, ask(place), headers);
    expect([again.status(), await again.text(), again.headers()["location"]]).toEqual([
      first.status(),
      await first.text(),
      first.headers()["location"],
    ]);
    expect(again.headers()["idempotency-replayed"]).toBe("true");
    expect(await stored.snapshot()).toEqual(before);

    const reused = { status: 422, code: "idempotency_key_reused" };
    // The very same words about another project, or asked in another way, are another request.
    const elsewhere = ask({ ...another, association: place.association });
    await refusedUnchanged(() => send(request, elsewhere, headers), reused);
    const otherwise: Ask = { ...ask(place), path: `${ask(place).path}?re_accept=true` };
    if (slug === "accept-contract") await refusedUnchanged(() => send(request, otherwise, headers), reused);
    // Another body, another person.
    const body = { ...ask(place), data: { rejectReason: "Another." } };
    await refusedUnchanged(() => send(request, body, headers), reused);
    const visitor = () => send(request, ask(place), key);
    await refusedUnchanged(visitor, { status: 401, code: "unauthenticated" });
  });
}

test("a refusal under a key stands for its project too, and a key of one operation is free in another", async ({
  request,
  database,
  person,
  refused,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const place = await newProject(request, database, { owner, staff });
  const headers = { ...staff.token, ...newKey() };
  const accept = ABOUT_A_PROJECT["accept-contract"](place);
  const notIssued = { status: 409, code: "contract_not_issued" };
  const first = await refused(await send(request, accept, headers), notIssued);
  await issued(request, { ...place, staff });
  const again = await send(request, accept, headers);
  expect(await refused(again, notIssued)).toEqual(first);
  expect(again.headers()["idempotency-replayed"]).toBe("true");
  expect((await send(request, ABOUT_A_PROJECT["close-project"](place), headers)).status()).toBe(200);
});

test("two people may choose one key without meeting: each has their own answer", async ({
  request,
  person,
}) => {
  const [ann, bob] = [await person("CUSTOMER"), await person("CUSTOMER")];
  const key = newKey();
  const ask = FOR_ANYONE["create-project"]();
  const ids = new Set<unknown>();
  for (const who of [ann.token, ann.cookie, bob.token, {}]) {
    const answer = await send(request, ask, { ...who, ...key });
    expect(answer.status()).toBe(201);
    ids.add(Object(await answer.json()).id);
  }
  // Ann is one person, however her requests say so.
  expect(ids.size).toBe(3);
});

test("an upload under a key is done once for somebody signed in too", async ({ request, stored, person }) => {
  const ann = await person("CUSTOMER");
  const ask = FOR_ANYONE["upload-temp-file"](await png({ width: 8, height: 8 }));
  const headers = { ...ann.token, ...newKey() };
  expect((await send(request, ask, headers)).status()).toBe(200);
  const before = await stored.snapshot();
  expect((await send(request, ask, headers)).headers()["idempotency-replayed"]).toBe("true");
  expect(await stored.snapshot()).toEqual(before);
});
