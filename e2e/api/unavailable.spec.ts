import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { TestServer } from "#scripts/test-server.ts";
import { uploadForm } from "../files/multipart.ts";
import { png } from "../files/pictures.ts";
import { anyAddress, test as base, expect } from "../fixtures.ts";
import { startJudgedServer } from "../judged-server.ts";
import { leastBody, newAssociation } from "./bodies.ts";
import { type WeakLink, weakLinkTo } from "./weak-link.ts";

/** Longest until a caller is told, in milliseconds. */
const PATIENCE = 3_000;

const OUTAGE = { status: 503, code: "unavailable" };

/** A second instance on the same database and store, which reaches the database over a link that can be broken. */
const test = base.extend<{ caller: APIRequestContext }, { link: WeakLink; second: TestServer }>({
  link: [
    async ({ server }, use) => {
      const link = await weakLinkTo(server.databaseUrl);
      await use(link);
      await link.close();
    },
    { scope: "worker" },
  ],
  second: [
    async ({ server, link }, use) => {
      const second = await startJudgedServer({
        DATABASE_URL: link.url,
        DATA_DIR: server.dataDir,
        DATABASE_POOL: "4",
        TRUSTED_PROXIES: "1",
        WORKER: "off",
        LOG_LEVEL: "fatal",
      });
      await use(second);
      link.mend();
      await second.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  caller: async ({ playwright, second, address, link }, use) => {
    link.mend();
    const caller = await playwright.request.newContext({
      baseURL: second.url,
      extraHTTPHeaders: { "x-forwarded-for": address },
    });
    await expect.poll(async () => (await caller.get("/api/ready")).status(), { timeout: 20_000 }).toBe(200);
    await use(caller);
    await caller.dispose();
  },
});

const ask = (caller: APIRequestContext, headers: Record<string, string> = {}) =>
  caller.post("/api/projects", {
    data: leastBody(),
    headers: { "x-forwarded-for": anyAddress(), ...headers },
  });

const upload = async (caller: APIRequestContext) =>
  caller.post("/api/projects/files", uploadForm({ association: newAssociation(), bytes: await png() }));

/** The answer, and that it came in time. */
async function inTime(work: Promise<APIResponse>): Promise<APIResponse> {
  const start = performance.now();
  const answer = await work;
  expect(performance.now() - start, `it took too long to answer ${answer.status()}`).toBeLessThan(PATIENCE);
  return answer;
}

for (const [what, breakIt] of [
  ["gone", (link: WeakLink) => link.cut()],
  ["silent", (link: WeakLink) => link.freeze()],
] as const) {
  test(`a caller reads within three seconds that the database is ${what}, and is served once it is back`, async ({
    caller,
    link,
    stored,
    refused,
  }) => {
    const before = await stored.snapshot();
    breakIt(link);
    for (const work of [
      () => ask(caller),
      () => upload(caller),
      () => caller.get("/api/ready"),
      () => ask(caller),
    ]) {
      const answer = await inTime(work());
      await refused(answer, OUTAGE);
      expect(Number(answer.headers()["retry-after"])).toBeGreaterThanOrEqual(1);
    }
    const alive = await inTime(caller.get("/api/health"));
    expect(alive.status()).toBe(200);
    expect(await stored.snapshot()).toEqual(before);

    link.mend();
    await expect.poll(async () => (await ask(caller)).status(), { timeout: 15_000 }).toBe(201);
    expect((await upload(caller)).status()).toBe(200);
    expect((await caller.get("/api/ready")).status()).toBe(200);
  });
}

test("callers read in time that the database went silent while their requests were under way", async ({
  caller,
  link,
  stored,
  refused,
}) => {
  const before = await stored.snapshot();
  const asked = Array.from({ length: 8 }, () => inTime(ask(caller)));
  link.freeze();
  for (const answer of await Promise.all(asked)) {
    if (answer.status() !== 201) await refused(answer, OUTAGE);
  }
  link.mend();
  await expect.poll(async () => (await ask(caller)).status(), { timeout: 15_000 }).toBe(201);
  expect(before).toBeDefined();
});

for (const table of ["rate_limits", "customers", "project_events", "idempotency_keys"]) {
  test(`callers read in time that ${table} is locked, whoever else waits, and are served afterwards`, async ({
    caller,
    database,
    stored,
    refused,
  }) => {
    const before = await stored.snapshot();
    const holder = await database.connect();
    try {
      await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      // More than the pool has connections: the last of them wait for the first.
      const asked = Array.from({ length: 6 }, () => inTime(ask(caller, { "idempotency-key": randomUUID() })));
      for (const answer of await Promise.all(asked)) {
        // Whoever waits for the kept answers is told that a request is running, which is as true.
        if (table === "idempotency_keys" && answer.status() === 409) continue;
        await refused(answer, OUTAGE);
        expect(answer.headers()).toHaveProperty("retry-after");
      }
    } finally {
      await holder.query("ROLLBACK");
      holder.release();
    }
    expect(await stored.snapshot()).toEqual(before);
    expect((await ask(caller)).status()).toBe(201);
  });
}

test("an upload that the database cannot take leaves no row, and the homeowner sends it again", async ({
  caller,
  database,
  stored,
  refused,
}) => {
  const before = await stored.snapshot();
  const holder = await database.connect();
  try {
    await holder.query("BEGIN; LOCK TABLE files IN ACCESS EXCLUSIVE MODE");
    await refused(await inTime(upload(caller)), OUTAGE);
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
  expect((await stored.snapshot())["rows"]).toEqual(before["rows"]);
  expect((await upload(caller)).status()).toBe(200);
});

test("a request that met an outage is done when it is repeated under the same key", async ({
  caller,
  link,
  stored,
}) => {
  const headers = { "idempotency-key": randomUUID(), "x-forwarded-for": anyAddress() };
  const data = leastBody();
  link.cut();
  expect((await caller.post("/api/projects", { data, headers })).status()).toBe(503);
  link.mend();
  await expect
    .poll(async () => (await caller.post("/api/projects", { data, headers })).status(), { timeout: 15_000 })
    .toBe(201);
  const again = await caller.post("/api/projects", { data, headers });
  expect(again.headers()["idempotency-replayed"]).toBe("true");
  const { id } = Object(await again.json());
  expect(await stored.rows("SELECT count(*)::int AS count FROM projects WHERE id = $1", [id])).toEqual([
    { count: 1 },
  ]);
});

test("sixteen writers at once all finish on a pool of four connections", async ({ caller }) => {
  // The very first request of a process loads what the others need.
  await expect.poll(async () => (await ask(caller)).status(), { timeout: 15_000 }).toBe(201);
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => ask(caller, { "idempotency-key": randomUUID() })),
    );
    expect(answers.map((answer) => answer.status())).toEqual(Array.from({ length: 16 }, () => 201));
  }
});
