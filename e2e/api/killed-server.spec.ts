import { randomInt, randomUUID } from "node:crypto";
import pg from "pg";
import { type Receiver, startReceiver } from "#lib/testing/receiver.ts";
import { type Prepared, prepareProjects } from "#scripts/prepare-projects.ts";
import type { TestServer } from "#scripts/test-server.ts";
import { expect, test } from "../fixtures.ts";
import { startJudgedServer } from "../judged-server.ts";

const CRASHES = 4;
const PROJECTS = 6;
/** How many people change something at once, and how often each in between two crashes. */
const WRITERS = { people: 6, changes: 6 } as const;
const SOON = { timeout: 60_000, intervals: [500] };

let app: TestServer;
let owner: pg.Pool;
let receiver: Receiver;

test.beforeAll(async () => {
  let turn = 0;
  receiver = await startReceiver(() => {
    turn += 1;
    // Of bad manners: slow, and now and then it fails, or hangs up with the message in hand.
    if (turn % 13 === 0) return 503;
    if (turn % 17 === 0) return (response) => response.destroy();
    return (response) => setTimeout(() => response.end(), (turn * 37) % 160);
  });
  app = await startJudgedServer({
    WEBHOOK_PRIVATE_TARGETS: "on",
    RATE_LIMITS: "off",
    LOG_LEVEL: "silent",
  });
  owner = new pg.Pool({ connectionString: app.databaseUrl });
  // The database is stopped under these connections at the end.
  owner.on("error", () => undefined);
});

test.afterAll(async () => {
  await owner.end();
  await app.stop();
  await receiver.stop();
});

test("whatever was changed while the server is killed over and over is told, with its id, and of each project in order", async () => {
  test.slow();
  await owner.query(
    `INSERT INTO webhook_endpoints (id, slot, url, event_types, is_enabled, actor, created_at, updated_at)
     VALUES ($1, 0, $2, '{}', true, '{}', now(), now())`,
    [randomUUID(), receiver.url],
  );
  const prepared = await prepareProjects(app, PROJECTS);
  let inHand = 0;
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const enough = receiver.messages.length + randomInt(1, 12);
    const writing = change(prepared);
    await expect
      .poll(() => receiver.messages.length, { ...SOON, intervals: [5] })
      .toBeGreaterThanOrEqual(enough);
    const [active] = (await owner.query("SELECT FROM pgboss.job WHERE name = 'webhook' AND state = 'active'"))
      .rows;
    inHand += active === undefined ? 0 : 1;
    await app.crash();
    await writing;
    await tenMinutesPass();
  }
  expect(inHand, "no crash struck a server with webhooks in hand").toBeGreaterThan(0);
  await expect
    .poll(async () => {
      await tenMinutesPass();
      return count("SELECT FROM webhook_deliveries WHERE state <> 'delivered'");
    }, SOON)
    .toBe(0);

  const { rows: committed } = await owner.query<{ id: string; projectId: string }>(
    `SELECT id, project_id AS "projectId" FROM project_events ORDER BY sequence`,
  );
  expect(committed.length).toBeGreaterThan(PROJECTS + CRASHES);
  const told = firstTold(receiver);
  for (const projectId of prepared.projectIds)
    expect(idsOf(told, projectId)).toEqual(idsOf(committed, projectId));
  expect(told).toHaveLength(committed.length);
  // However often an event was told, it was told in the same words.
  expect(new Set(receiver.messages.map(({ body }) => body)).size).toBe(committed.length);
  // Nothing failed for good on the way, and nothing still waits: a job is done a moment after what it delivered.
  await expect
    .poll(async () => {
      await tenMinutesPass();
      return count("SELECT FROM pgboss.job WHERE name = 'webhook' AND state <> 'completed'");
    }, SOON)
    .toBe(0);
});

interface Told {
  id: string;
  projectId: string;
}

/** What the receiver was told, in the order it came, and each event where it came first. */
function firstTold({ messages }: Receiver): Told[] {
  const seen = new Map<string, Told>();
  for (const { event } of messages) {
    if (!seen.has(event.id)) seen.set(event.id, { id: event.id, projectId: event.data.projectId });
  }
  return [...seen.values()];
}

function idsOf(told: readonly Told[], of: string): string[] {
  return told.filter(({ projectId }) => projectId === of).map(({ id }) => id);
}

/** Several people record charges at once. Some of them get no answer. */
async function change({ token, projectIds }: Prepared): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const body = JSON.stringify({ amount: 12_500, type: "Cash", paid_by: "Mia" });
  const writers = Array.from({ length: WRITERS.people }, async () => {
    for (let turn = 0; turn < WRITERS.changes; turn += 1) {
      const url = `${app.url}/api/projects/${projectIds[randomInt(projectIds.length)]}/charges`;
      const answer = await fetch(url, { method: "POST", headers, body }).catch(() => null);
      await answer?.arrayBuffer().catch(() => null);
    }
  });
  await Promise.all(writers);
}

/** As if ten minutes had passed for the queue: it notices whose worker died, and whatever was put off is due. */
async function tenMinutesPass(): Promise<void> {
  await owner.query(`
    UPDATE pgboss.job SET start_after = start_after - interval '10 minutes', heartbeat_on = heartbeat_on - interval '10 minutes'
    WHERE name = 'webhook' AND state IN ('created', 'retry', 'active')`);
  await owner.query(
    "UPDATE pgboss.queue SET monitor_on = monitor_on - interval '10 minutes' WHERE name = 'webhook'",
  );
}

async function count(sql: string): Promise<number> {
  return (await owner.query(sql)).rowCount ?? 0;
}
