import { randomInt } from "node:crypto";
import { uploadForm } from "../files/multipart.ts";
import { png } from "../files/pictures.ts";
import { anyAddress, expect, test } from "../fixtures.ts";
import { leastBody, newAssociation } from "./bodies.ts";

const from = (address: string) => ({ "x-forwarded-for": address });

test("one address may ask ten times an hour; the eleventh reads when to come back, and others are not kept waiting", async ({
  request,
  refusedUnchanged,
}) => {
  const ask = (address?: string) =>
    request.post("/api/projects", {
      data: leastBody(),
      ...(address === undefined ? {} : { headers: from(address) }),
    });
  for (let count = 0; count < 10; count += 1) expect((await ask()).status()).toBe(201);
  await refusedUnchanged(() => ask(), { status: 429, code: "rate_limited" });
  const refused = await ask();
  const seconds = Number(refused.headers()["retry-after"]);
  expect(seconds).toBeGreaterThan(3_500);
  expect(seconds).toBeLessThanOrEqual(3_600);
  expect((await ask(anyAddress())).status()).toBe(201);
});

test("requests that are refused count too: nobody may try for free", async ({
  request,
  refusedUnchanged,
}) => {
  for (let count = 0; count < 10; count += 1) {
    expect((await request.post("/api/projects", { data: { guess: count } })).status()).toBe(400);
  }
  await refusedUnchanged(() => request.post("/api/projects", { data: leastBody() }), {
    status: 429,
    code: "rate_limited",
  });
});

test("ten is ten, also when thirty come at once", async ({ request }) => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => request.post("/api/projects", { data: leastBody() })),
  );
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status === 201)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
});

test("one address may upload sixty times an hour, and asking for a system is counted apart", async ({
  request,
  refusedUnchanged,
}) => {
  const bytes = await png({ width: 8, height: 8 });
  const upload = () =>
    request.post("/api/projects/files", uploadForm({ association: newAssociation(), bytes }));
  for (let count = 0; count < 60; count += 1) expect((await upload()).status()).toBe(200);
  await refusedUnchanged(upload, { status: 429, code: "rate_limited" });
  expect((await request.post("/api/projects", { data: leastBody() })).status()).toBe(201);
});

test("a household on IPv6 is one address, and its neighbours are others", async ({ request }) => {
  const part = () => randomInt(0x1_00_00).toString(16);
  const network = `2001:db8:${part()}:${part()}`;
  const ask = (address: string) =>
    request.post("/api/projects", { data: leastBody(), headers: from(address) });
  for (let count = 0; count < 10; count += 1)
    expect((await ask(`${network}:${part()}::${part()}`)).status()).toBe(201);
  expect((await ask(`${network}::1`)).status()).toBe(429);
  expect((await ask(`2001:db8:${part()}:${part()}::1`)).status()).toBe(201);
});

test("a caller who writes addresses of their own into the header, or names the socket's, gains nothing", async ({
  request,
  address,
}) => {
  const ask = (headers: Record<string, string>) =>
    request.post("/api/projects", { data: leastBody(), headers });
  for (let count = 0; count < 10; count += 1) {
    const claimed = { "x-forwarded-for": `${anyAddress()}, ${address}`, "x-rooftop-peer": anyAddress() };
    expect((await ask(claimed)).status()).toBe(201);
  }
  expect(
    (
      await ask({ "x-forwarded-for": `${anyAddress()}, ${address}`, "x-rooftop-peer": anyAddress() })
    ).status(),
  ).toBe(429);
});

test("the count is in the database, for all processes together, and runs out there", async ({
  request,
  address,
  database,
}) => {
  const ask = () => request.post("/api/projects", { data: leastBody() });
  for (let count = 0; count < 10; count += 1) await ask();
  expect((await ask()).status()).toBe(429);
  const aged = await database.query("UPDATE rate_limits SET expire = $1 WHERE key = $2", [
    Date.now() - 1,
    `create:${address}`,
  ]);
  expect(aged.rowCount).toBe(1);
  expect((await ask()).status()).toBe(201);
});

test("reading is not counted", async ({ request }) => {
  for (let count = 0; count < 70; count += 1) expect((await request.get("/api/health")).status()).toBe(200);
});
