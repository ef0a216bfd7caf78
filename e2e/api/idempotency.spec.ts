import { randomUUID } from "node:crypto";
import { uploadForm } from "../files/multipart.ts";
import { jpeg, png } from "../files/pictures.ts";
import { anyAddress, expect, test } from "../fixtures.ts";
import { leastBody, newAssociation, newVisitor } from "./bodies.ts";

const CREATE = "/api/projects";
const UPLOAD = "/api/projects/files";

const newKey = () => ({ "idempotency-key": randomUUID() });

test.describe("a caller who repeats a request under the same Idempotency-Key", () => {
  test("gets the same answer again, and nothing is done twice", async ({ request, stored }) => {
    const [headers, data] = [newKey(), leastBody()];
    const first = await request.post(CREATE, { data, headers });
    expect(first.status()).toBe(201);
    expect(first.headers()).not.toHaveProperty("idempotency-replayed");
    const before = await stored.snapshot();
    for (let times = 0; times < 2; times += 1) {
      const again = await request.post(CREATE, { data, headers });
      expect(again.status()).toBe(201);
      expect(again.headers()).toMatchObject({
        "idempotency-replayed": "true",
        location: first.headers()["location"],
      });
      expect(await again.text()).toBe(await first.text());
    }
    expect(await stored.snapshot()).toEqual(before);
  });

  test("gets one project, however many of them arrive at once", async ({ request, stored, address }) => {
    const [headers, data] = [newKey(), leastBody()];
    const [before] = await stored.rows("SELECT count(*) AS count FROM projects");
    const addresses = Array.from({ length: 20 }, (_, index) => (index < 10 ? address : anyAddress()));
    const ask = (from: string) =>
      request.post(CREATE, { data, headers: { ...headers, "x-forwarded-for": from } });
    const answers = await Promise.all(addresses.map(ask));
    const ids = new Set<unknown>();
    for (const answer of answers) {
      // One that had to wait too long for the first may be told to ask again.
      expect([201, 409]).toContain(answer.status());
      if (answer.status() === 409)
        expect(await answer.json()).toMatchObject({ code: "idempotency_in_progress" });
      else ids.add(Object(await answer.json()).id);
    }
    expect(ids.size).toBe(1);
    const [after] = await stored.rows("SELECT count(*) AS count FROM projects");
    expect(Number(after?.["count"])).toBe(Number(before?.["count"]) + 1);
    expect((await ask(anyAddress())).headers()["idempotency-replayed"]).toBe("true");
  });

  test("is refused when the body is another one", async ({ request, refusedUnchanged }) => {
    const headers = newKey();
    await request.post(CREATE, { data: leastBody(), headers });
    const other = () => request.post(CREATE, { data: leastBody(), headers });
    await refusedUnchanged(other, { status: 422, code: "idempotency_key_reused" });
    const invalid = () => request.post(CREATE, { data: { a: 1 }, headers });
    await refusedUnchanged(invalid, { status: 422, code: "idempotency_key_reused" });
  });

  test("reads the same refusal again, with the request id of the first", async ({
    request,
    refusedUnchanged,
  }) => {
    const headers = newKey();
    const ask = () => request.post(CREATE, { data: { productsOfInterest: [] }, headers });
    const first = await refusedUnchanged(ask, { status: 400, code: "validation_failed" });
    const second = await ask();
    expect(second.headers()).toMatchObject({
      "idempotency-replayed": "true",
      "content-type": "application/problem+json",
    });
    expect(await second.json()).toMatchObject({ code: "validation_failed", requestId: first.requestId });
    expect(second.headers()["x-request-id"]).not.toBe(first.requestId);
    const mended = () => request.post(CREATE, { data: leastBody(), headers });
    await refusedUnchanged(mended, { status: 422, code: "idempotency_key_reused" });
  });

  test("is another actor's affair when another visitor uses the same key, and another operation's", async ({
    request,
    stored,
  }) => {
    const [headers, data] = [newKey(), leastBody()];
    const ids = new Set<unknown>();
    for (const visitor of [{}, newVisitor(), newVisitor()]) {
      const answer = await request.post(CREATE, { data, headers: { ...headers, ...visitor } });
      expect(answer.headers()).not.toHaveProperty("idempotency-replayed");
      ids.add(Object(await answer.json()).id);
    }
    expect(ids.size).toBe(3);
    const association = newAssociation();
    const form = uploadForm({ association, bytes: await png() });
    expect((await request.post(UPLOAD, { ...form, headers: { ...form.headers, ...headers } })).status()).toBe(
      200,
    );
    expect(await stored.filesUnder(association)).toHaveLength(1);
  });

  test("may ask anew after 24 hours", async ({ request, database }) => {
    const [headers, data] = [newKey(), leastBody()];
    const first = Object(await (await request.post(CREATE, { data, headers })).json());
    await database.query(
      "UPDATE idempotency_keys SET created_at = created_at - interval '24 hours 1 second' WHERE key = $1",
      [headers["idempotency-key"]],
    );
    const again = await request.post(CREATE, { data: leastBody(), headers });
    expect(again.status()).toBe(201);
    expect(again.headers()).not.toHaveProperty("idempotency-replayed");
    expect(Object(await again.json()).id).not.toBe(first.id);
  });

  test("is told to ask again soon while the first still runs", async ({ request, database, refused }) => {
    const [headers, data] = [newKey(), leastBody()];
    const holder = await database.connect();
    try {
      await holder.query("BEGIN");
      await holder.query(
        `INSERT INTO idempotency_keys (actor, operation, key, body_hash, status, body, created_at)
         VALUES ('visitor:', 'create-project', $1, '', 201, '{}', now())`,
        [headers["idempotency-key"]],
      );
      await refused(await request.post(CREATE, { data, headers }), {
        status: 409,
        code: "idempotency_in_progress",
      });
    } finally {
      await holder.query("ROLLBACK");
      holder.release();
    }
    expect((await request.post(CREATE, { data, headers })).status()).toBe(201);
  });
});

test.describe("an upload under an Idempotency-Key", () => {
  test("is kept once, and its repeat leaves no bytes behind", async ({ request, stored }) => {
    const association = newAssociation();
    const form = uploadForm({ association, bytes: await jpeg() });
    const send = { ...form, headers: { ...form.headers, ...newKey() } };
    expect((await request.post(UPLOAD, send)).status()).toBe(200);
    const before = await stored.snapshot();
    const again = await request.post(UPLOAD, send);
    expect([again.status(), await again.json(), again.headers()["idempotency-replayed"]]).toEqual([
      200,
      { ok: true },
      "true",
    ]);
    expect(await stored.snapshot()).toEqual(before);
  });

  test("is the same upload in another order of its parts, and another one with another file, name, code or query", async ({
    request,
    refusedUnchanged,
  }) => {
    const association = newAssociation();
    const bytes = await jpeg();
    const key = newKey();
    const send = (form: ReturnType<typeof uploadForm>, query = "") =>
      request.post(UPLOAD + query, { ...form, headers: { ...form.headers, ...key } });
    const first = { association, bytes, name: "a.jpg" };
    expect((await send(uploadForm(first))).status()).toBe(200);
    const reused = { status: 422, code: "idempotency_key_reused" };
    await refusedUnchanged(async () => send(uploadForm({ ...first, bytes: await png() })), reused);
    await refusedUnchanged(() => send(uploadForm({ ...first, name: "b.jpg" })), reused);
    await refusedUnchanged(() => send(uploadForm({ ...first, code: "site_access_photo" })), reused);
    await refusedUnchanged(() => send(uploadForm(first), "?replace=true"), reused);
    expect((await send(uploadForm(first))).headers()["idempotency-replayed"]).toBe("true");
  });

  test("answers its refusal again, also when room was made meanwhile", async ({
    request,
    refusedUnchanged,
  }) => {
    const form = uploadForm({ association: newAssociation(), bytes: Buffer.from("no picture") });
    const send = () => request.post(UPLOAD, { ...form, headers: { ...form.headers, ...key } });
    const key = newKey();
    const refusal = { status: 415, code: "unsupported_media_type" };
    await refusedUnchanged(send, refusal);
    await refusedUnchanged(send, refusal);
    expect((await send()).headers()["idempotency-replayed"]).toBe("true");
  });

  test("swaps the photo once: a photo that came later is not swept away by the repeat", async ({
    request,
    stored,
  }) => {
    const association = newAssociation();
    const swap = uploadForm({ association, bytes: await jpeg(), name: "first.jpg" });
    const send = { ...swap, headers: { ...swap.headers, ...newKey() } };
    await request.post(`${UPLOAD}?replace=true`, send);
    await request.post(UPLOAD, uploadForm({ association, bytes: await png(), name: "later.png" }));
    await request.post(`${UPLOAD}?replace=true`, send);
    expect((await stored.filesUnder(association)).map(({ name }) => name)).toEqual([
      "first.jpg",
      "later.png",
    ]);
  });
});

test.describe("an Idempotency-Key", () => {
  for (const key of ["x".repeat(15), "x".repeat(256), "has a space in it", ""]) {
    test(`that reads ${JSON.stringify(key.slice(0, 20))} is refused, naming the header`, async ({
      request,
      refusedUnchanged,
    }) => {
      const ask = () => request.post(CREATE, { data: leastBody(), headers: { "idempotency-key": key } });
      await refusedUnchanged(ask, { status: 400, code: "validation_failed", paths: ["Idempotency-Key"] });
    });
  }
});
