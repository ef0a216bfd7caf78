import "#scripts/server-only.ts";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { runScript } from "#scripts/run-script.ts";
import { startTestServer, type TestServer } from "#scripts/test-server.ts";

const QUIET = { RATE_LIMITS: "off", WORKER: "off", LOG_LEVEL: "error" };

const BODY = JSON.stringify({
  productsOfInterest: [{ solar: true, battery: true }],
  preferences: { customerPreferredDays: [2, 4] },
  customer: { firstName: "Mia", lastName: "Measure", email: "mia@example.com", phone: "0412 345 678" },
  site: { address: { line1: "1 Sample Street", suburb: "Marrickville", state: "NSW", postcode: "2204" } },
});

/** What one create-project costs the database, how many a second the app takes, and whether a small pool ever starves. */
async function measureApi(): Promise<void> {
  await withServer(QUIET, { log_statement: "all" }, countStatements);
  await withServer(QUIET, {}, async (server) => {
    for (const connections of [1, 16, 64]) await measureThroughput(server, connections);
  });
  await withServer({ ...QUIET, DATABASE_POOL: "4" }, {}, crowdSmallPool);
}

async function countStatements(server: TestServer): Promise<void> {
  // The first request also opens the connection; the second is the one to count.
  await create(server.url);
  const before = readFileSync(server.databaseLog, "utf8").length;
  await create(server.url);
  await sleep(200);
  const log = readFileSync(server.databaseLog, "utf8").slice(before);
  const statements = [...log.matchAll(/LOG: {2}(?:statement|execute [^:]+):\s*(.*)/g)].map(
    (match) => match[1] ?? "",
  );
  const frames = statements.filter((sql) => /^(begin|commit)\b/i.test(sql)).length;
  console.log(
    `create-project with Idempotency-Key: ${statements.length} SQL statements, BEGIN and COMMIT included`,
  );
  console.log(`  ${statements.length - frames} without them (limit 6):`);
  for (const sql of statements) console.log(`  - ${sql.slice(0, 110)}`);
}

async function measureThroughput(server: TestServer, connections: number): Promise<void> {
  const result = await autocannon({
    url: `${server.url}/api/projects`,
    connections,
    duration: 5,
    requests: [
      { method: "POST", body: BODY, setupRequest: (request) => ({ ...request, headers: newHeaders() }) },
    ],
  });
  const { average } = result.requests;
  console.log(
    `${connections} connections: ${average.toFixed(0)} requests/s, median ${result.latency.p50} ms, ` +
      `99 % within ${result.latency.p99} ms, ${result.non2xx + result.errors} failed`,
  );
}

async function crowdSmallPool(server: TestServer): Promise<void> {
  const writers = Array.from({ length: 16 }, async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) statuses.push(await create(server.url));
    return statuses;
  });
  const statuses = (await Promise.all(writers)).flat();
  const done = statuses.filter((status) => status === 201).length;
  console.log(`16 writers on a pool of 4: ${done} of ${statuses.length} projects created`);
}

async function create(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/projects`, { method: "POST", headers: newHeaders(), body: BODY });
  await answer.arrayBuffer();
  return answer.status;
}

function newHeaders(): Record<string, string> {
  return { "content-type": "application/json", "idempotency-key": randomUUID() };
}

async function withServer(
  environment: Record<string, string>,
  databaseSettings: Record<string, string>,
  work: (server: TestServer) => Promise<void>,
): Promise<void> {
  const server = await startTestServer(environment, databaseSettings);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

await runScript(import.meta, measureApi);
