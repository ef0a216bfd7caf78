import "#scripts/server-only.ts";
import { startBareHandlers } from "#scripts/bare-handlers.ts";
import { countStatements } from "#scripts/count-statements.ts";
import { type Load, measureLoad } from "#scripts/measure-load.ts";
import { agreedProjects, type Prepared, prepareProjects } from "#scripts/prepare-projects.ts";
import { runScript } from "#scripts/run-script.ts";
import { startTestServer, type TestServer } from "#scripts/test-server.ts";

const QUIET = { RATE_LIMITS: "off", WORKER: "off", LOG_LEVEL: "error" };

const CHARGE = { amount: 12_500, type: "Bank transfer", paid_by: "Mia Measure" };

/** How many projects are ready to be accepted, once each: more than are accepted while it is measured. */
const TO_ACCEPT = 4_000;

interface Operation extends Pick<Load, "method" | "body"> {
  slug: string;
  path: (projectId: string) => string;
  /** Requests a second that the product promises on two cores, at 16 connections. */
  promised: number;
}

const OPERATIONS: readonly Operation[] = [
  { slug: "get-project", method: "GET", path: (id) => `/api/projects/${id}`, promised: 500 },
  {
    slug: "update-project",
    method: "PATCH",
    path: (id) => `/api/projects/${id}`,
    body: () => ({ xref: crypto.randomUUID() }),
    promised: 600,
  },
  {
    slug: "create-charge",
    method: "POST",
    path: (id) => `/api/projects/${id}/charges`,
    body: () => CHARGE,
    promised: 600,
  },
  { slug: "accept-contract", method: "POST", path: (id) => `/api/projects/${id}/accept`, promised: 200 },
];

/**
 * What the operations cost the database, and how many a second the app does with a token checked each time, beside bare
 * handlers that do the same rows; and whether a small pool ever starves.
 */
async function measureApi(): Promise<void> {
  await withServer(QUIET, { log_statement: "all" }, countStatements);
  await withServer(QUIET, {}, compareWithBareHandlers);
  await withServer({ ...QUIET, DATABASE_POOL: "4" }, {}, crowdSmallPool);
}

async function compareWithBareHandlers(server: TestServer): Promise<void> {
  const prepared = await prepareProjects(server, 200);
  const bare = await startBareHandlers(server.databaseUrl);
  try {
    for (const operation of OPERATIONS) {
      const { slug, method, body, promised } = operation;
      const common = { method: method === "GET" ? "GET" : "POST", body } as const;
      const plain = await measureLoad({
        ...common,
        url: bare.url,
        paths: await pathsFor(prepared, operation, (id) => `/api/${slug}/${id}`),
      });
      const ours = await measureLoad({
        method,
        body,
        url: server.url,
        headers: { authorization: `Bearer ${prepared.token}` },
        paths: await pathsFor(prepared, operation, operation.path),
      });
      console.log(
        `${slug}: ${ours.perSecond.toFixed(0)} requests/s (promised ${promised}), p50 ${ours.p50} ms, p99 ${ours.p99} ms, ` +
          `${ours.failed} failed; bare handler ${plain.perSecond.toFixed(0)}/s, p99 ${plain.p99} ms: ` +
          `${(ours.perSecond / plain.perSecond).toFixed(2)} x`,
      );
    }
  } finally {
    bare.stop();
  }
}

/** Each contract is accepted once; everything else goes round the same projects. */
async function pathsFor(
  prepared: Prepared,
  { slug }: Operation,
  path: (projectId: string) => string,
): Promise<() => string> {
  const isOnce = slug === "accept-contract";
  const ids = isOnce ? await agreedProjects(prepared, TO_ACCEPT) : prepared.projectIds;
  let next = 0;
  return () => {
    const id = ids[next % ids.length] ?? "";
    next += 1;
    return path(id);
  };
}

async function crowdSmallPool(server: TestServer): Promise<void> {
  const { token, projectIds } = await prepareProjects(server, 1);
  const url = `${server.url}/api/projects/${projectIds[0]}/charges`;
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const writers = Array.from({ length: 32 }, async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      // With a key, so that each takes a transaction of several statements.
      const keyed = { ...headers, "idempotency-key": crypto.randomUUID() };
      const answer = await fetch(url, { method: "POST", headers: keyed, body: JSON.stringify(CHARGE) });
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    return statuses;
  });
  const statuses = (await Promise.all(writers)).flat();
  const done = statuses.filter((status) => status === 201).length;
  console.log(`32 writers of one project on a pool of 4: ${done} of ${statuses.length} charges recorded`);
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
