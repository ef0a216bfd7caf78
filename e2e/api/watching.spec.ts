import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import * as z from "zod/mini";
import { startTestServer, type TestServer } from "#scripts/test-server.ts";
import { anyAddress, test as base, expect } from "../fixtures.ts";
import { newPerson } from "../people.ts";
import { leastBody } from "./bodies.ts";

const METRICS_TOKEN = "a-token-of-those-who-watch";
const METRICS = { authorization: `Bearer ${METRICS_TOKEN}` };

/** Words that no watcher may learn. */
const PRIVATE = /quillon|secret-word|0?491 ?570 ?006|@example|rt_[\w-]{20}|Bearer|banksia/i;

const line = z.looseObject({ requestId: z.string(), operation: z.string() });

/** A collector of traces that keeps what it is sent. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      bodies.push(`${request.url} ${body}`);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = Number(Reflect.get(Object(server.address()), "port"));
  return { url: `http://127.0.0.1:${port}/`, received: () => bodies.join("\n"), stop: () => server.close() };
}

/** A server that is watched in every way there is. */
const test = base.extend<
  object,
  { collector: Awaited<ReturnType<typeof startCollector>>; watched: TestServer }
>({
  collector: [
    async ({ browserName: _ }, use) => {
      const collector = await startCollector();
      await use(collector);
      collector.stop();
    },
    { scope: "worker" },
  ],
  watched: [
    async ({ collector, server, database: _ }, use) => {
      const watched = await startTestServer({
        DATABASE_URL: server.databaseUrl,
        DATA_DIR: server.dataDir,
        TRUSTED_PROXIES: "1",
        WORKER: "off",
        METRICS_TOKEN,
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      });
      await use(watched);
      await watched.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

/** The lines that a server's log has of requests, by the request's id. */
function linesOf(server: TestServer): Map<string, z.infer<typeof line>[]> {
  const lines = server
    .output()
    .split("\n")
    .filter((text) => text.startsWith("{"))
    .map((text) => line.safeParse(JSON.parse(text)))
    .flatMap(({ data }) => (data === undefined ? [] : [data]));
  return Map.groupBy(lines, ({ requestId }) => requestId);
}

test("the log has one line of each request, with who asked by id, and nothing of what they said", async ({
  request,
  watched,
  database,
}) => {
  const staff = await newPerson(database, watched.url, { role: "SALES", name: "Quillon Sales" });
  const secret = staff.token["authorization"]?.replace("Bearer ", "");
  expect(secret, "a token would be noticed").toMatch(PRIVATE);
  const { rows } = await database.query<{ id: string }>(
    "SELECT id FROM api_tokens WHERE user_id = $1 AND scope = 'write'",
    [staff.id],
  );
  const [token] = rows;
  const from = { "x-forwarded-for": anyAddress() };
  const data = leastBody({
    customer: { firstName: "Ann", lastName: "Quillon", email: "quillon@example.com", phone: "0491 570 006" },
    site: { fullAddress: "17 Banksia St, Thornbury VIC 3071" },
  });
  const nobody = { actorId: null, actorKind: "unknown" };
  const visitor = { actorId: null, actorKind: "visitor" };
  const bySession = { actorId: staff.id, actorKind: "staff" };
  const byToken = { ...bySession, tokenId: token?.id };
  const asked: [string, string, Record<string, string>, object, unknown?][] = [
    ["POST", "/api/projects", {}, { operation: "create-project", ...visitor, status: 201 }, data],
    [
      "POST",
      "/api/projects",
      {},
      { operation: "create-project", ...visitor, status: 400 },
      { name: "Quillon" },
    ],
    ["GET", "/api/projects?q=secret-word", {}, { operation: "list-projects", ...visitor, status: 401 }],
    [
      "GET",
      "/api/projects?q=quillon",
      staff.cookie,
      { operation: "list-projects", ...bySession, status: 200 },
    ],
    ["GET", "/api/projects?q=quillon", staff.token, { operation: "list-projects", ...byToken, status: 200 }],
    [
      "HEAD",
      "/api/customers?q=quillon",
      staff.token,
      { operation: "list-customers", ...byToken, status: 200 },
    ],
    [
      "GET",
      "/api/projects",
      { authorization: "Bearer rt_made-up-by-somebody-else" },
      { operation: "list-projects", ...nobody, status: 401 },
    ],
    ["GET", "/api/secret-word", staff.token, { operation: "unknown", ...nobody, status: 404 }],
    ["GET", "/api//secret-word", staff.token, { operation: "unknown", ...nobody, status: 404 }],
    ["DELETE", "/api/projects", staff.token, { operation: "method-not-allowed", ...nobody, status: 405 }],
    ["OPTIONS", "/api/projects", {}, { operation: "options", ...nobody, status: 204 }],
    [
      "GET",
      "/api/projects.csv?q=quillon",
      staff.token,
      { operation: "export-projects", ...byToken, status: 200 },
    ],
    ["POST", "/api/auth/sign-out", staff.cookie, { operation: "sign-out", ...bySession, status: 200 }],
    ["GET", "/api/health", {}, { operation: "health", ...visitor, status: 200 }],
    ["GET", "/api/metrics", METRICS, { operation: "metrics", ...nobody, status: 200 }],
  ];
  for (const [index, [method, path, headers, , body]] of asked.entries()) {
    const answer = await request.fetch(`${watched.url}${path}`, {
      method,
      headers: { ...from, ...headers, "x-request-id": `watching-${index}` },
      ...(body === undefined ? {} : { data: body }),
    });
    await answer.body();
  }
  for (const [index, [method, path, , expected]] of asked.entries()) {
    await expect.poll(() => linesOf(watched).get(`watching-${index}`)?.length, path).toBe(1);
    expect(linesOf(watched).get(`watching-${index}`)).toEqual([
      {
        level: 30,
        time: expect.any(String),
        requestId: `watching-${index}`,
        method,
        ms: expect.any(Number),
        ...expected,
      },
    ]);
  }
  expect(watched.output()).not.toMatch(PRIVATE);
});

test("the log has one line of a request that its caller left", async ({ request, watched, database }) => {
  const staff = await newPerson(database, watched.url, { role: "SALES" });
  const { hostname, port } = new URL(watched.url);
  const left = { "left-while-sending": 1_000, "left-without-waiting": 2 };
  for (const [id, length] of Object.entries(left)) {
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      `POST /api/projects HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: ${staff.token["authorization"]}\r\nX-Request-Id: ${id}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${length}\r\nExpect: 100-continue\r\n\r\n`,
    );
    // From here on the server has the request in hand.
    const [goOn] = await once(socket, "data");
    expect(String(goOn)).toMatch(/^HTTP\/1\.1 100 /);
    await new Promise<void>((resolve) => socket.write("{}", () => resolve()));
    socket.resetAndDestroy();
  }
  for (const id of Object.keys(left)) await expect.poll(() => linesOf(watched).get(id)?.length, id).toBe(1);
  const marker = "asked-afterwards";
  await request.get(`${watched.url}/api/health`, { headers: { "x-request-id": marker } });
  await expect.poll(() => linesOf(watched).has(marker)).toBe(true);
  for (const id of Object.keys(left)) expect(linesOf(watched).get(id), id).toHaveLength(1);
});

test("whoever collects metrics learns what is done and what waits, by words of ours alone", async ({
  request,
  watched,
}) => {
  for (let turn = 0; turn < 3; turn += 1)
    await request.get(`${watched.url}/api/made-up-${turn}?q=secret-word`);
  const read = async () => {
    const answer = await request.get(`${watched.url}/api/metrics`, { headers: METRICS });
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      "content-type": expect.stringMatching(/^text\/plain; version=0\.0\.4/),
      "cache-control": "no-store",
    });
    return answer.text();
  };
  const text = await read();
  const value = (name: string) =>
    Number(
      text
        .split("\n")
        .find((row) => row.startsWith(`${name} `))
        ?.split(" ")[1],
    );
  expect(
    value('rooftop_http_requests_total{operation="unknown",method="GET",status="4xx"}'),
  ).toBeGreaterThanOrEqual(3);
  expect(
    value('rooftop_http_request_duration_seconds_count{operation="unknown",method="GET",status="4xx"}'),
  ).toBeGreaterThanOrEqual(3);
  for (const name of [
    "rooftop_database_up",
    'rooftop_database_connections{state="in_use"}',
    'rooftop_database_connections{state="waiting"}',
    'rooftop_jobs{queue="mail",state="waiting"}',
    'rooftop_jobs{queue="mail",state="failed"}',
    'rooftop_webhook_deliveries{state="pending"}',
    'rooftop_webhook_deliveries{state="failed"}',
    "process_resident_memory_bytes",
  ]) {
    expect(value(name), name).toBeGreaterThanOrEqual(name === "rooftop_database_up" ? 1 : 0);
  }
  expect(text).not.toMatch(/made-up|secret-word|quillon/);
});

test("nobody else reads metrics; without a token for them there are none", async ({
  request,
  watched,
  database,
  refused,
}) => {
  const admin = await newPerson(database, watched.url, { role: "ADMIN" });
  const path = `${watched.url}/api/metrics`;
  for (const headers of [
    {},
    admin.cookie,
    admin.token,
    { authorization: "Bearer " },
    { authorization: `Bearer ${METRICS_TOKEN}x` },
    { authorization: `Bearer ${METRICS_TOKEN.slice(0, -1)}` },
    { authorization: METRICS_TOKEN },
  ]) {
    const answer = await request.get(path, { headers });
    expect([answer.status(), Object(await answer.json()).code]).toEqual([401, "unauthenticated"]);
  }
  expect((await request.post(path, { headers: METRICS })).status()).toBe(405);
  for (const method of ["GET", "POST", "OPTIONS"]) {
    const answer = await request.fetch("/api/metrics", { method, headers: METRICS });
    await refused(answer, { status: 404, code: "path_not_found" });
  }
});

test("a collector is sent the trace of a request and its statements, and nothing of what was said", async ({
  request,
  watched,
  database,
  collector,
}) => {
  const staff = await newPerson(database, watched.url, { role: "SALES" });
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const headers = { ...staff.token, traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
  const answer = await request.get(`${watched.url}/api/customers?q=secret-word`, { headers });
  expect(answer.status()).toBe(200);
  // The request's own part ends last, and may be sent after what was part of it.
  const own = new RegExp(`"traceId":"${traceId}"[^{}]*"name":"list-customers"`);
  await expect.poll(() => collector.received()).toMatch(own);
  const received = collector.received();
  expect(received).toMatch(/^\/v1\/traces /);
  for (const name of ["sql SELECT", "sql WITH"]) expect(received).toContain(`"name":"${name}"`);
  expect(received).not.toMatch(PRIVATE);
  expect(received).not.toMatch(/\/api\/|SELECT [^"]/);
});
