import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { jobRows } from "#lib/jobs/queues.ts";
import { startWorker } from "#lib/running/worker.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { tenMinutesPass } from "#lib/testing/mails.ts";
import { charge, storedProject } from "#lib/testing/projects.ts";
import { type Received, type Receiver, startReceiver } from "#lib/testing/receiver.ts";
import { deliveriesTo, jobsFor, newEndpoint } from "#lib/testing/webhooks.ts";

process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";
process.env["LOG_LEVEL"] = "silent";
useTestDatabase();

const PATIENCE = { timeout: 30_000, interval: 100 };

let worker: { stop(): Promise<void> };
const receivers: Receiver[] = [];

beforeAll(async () => {
  worker = await startWorker();
});

afterAll(async () => {
  await Promise.all(receivers.map((receiver) => receiver.stop()));
  await worker.stop();
});

/** A receiver with an endpoint of its own. */
async function listening(manners?: Parameters<typeof startReceiver>[0]): Promise<Receiver & { id: string }> {
  const receiver = await startReceiver(manners);
  receivers.push(receiver);
  return { ...receiver, ...(await newEndpoint({ url: receiver.url })) };
}

/** What a receiver was told of a project, in the order it came. */
const toldOf = (messages: readonly Received[], projectId: string) =>
  messages.filter(({ event }) => event.data.projectId === projectId).map(({ event }) => event.id);

const eventsOf = async (projectId: string) => (await storedProject(projectId)).events.map(({ id }) => id);

it("a receiver that never answers takes two workers at most: another is told all, of each project in order", async () => {
  const dead = await listening(() => "silence");
  const healthy = await listening();
  const projectIds: string[] = [];
  while (projectIds.length < 6) projectIds.push(await newProject());
  for (const projectId of [...projectIds, ...projectIds, ...projectIds]) await charge(projectId);
  await vi.waitFor(() => expect(healthy.messages).toHaveLength(24), PATIENCE);
  for (const projectId of projectIds)
    expect(toldOf(healthy.messages, projectId)).toEqual(await eventsOf(projectId));
  expect(dead.messages.length).toBeGreaterThan(0);
  expect(dead.most()).toBeLessThanOrEqual(2);
  await vi.waitFor(async () => expect(await jobStates(healthy.id)).toEqual(["completed"]), PATIENCE);
  expect(new Set((await deliveriesTo(healthy.id)).map(({ state }) => state))).toEqual(new Set(["delivered"]));
  await database().webhookEndpoint.delete({ where: { id: dead.id } });
}, 60_000);

it("a receiver is told one thing of a project at a time: while it has not answered, what follows waits", async () => {
  const dead = await listening(() => "silence");
  const healthy = await listening();
  const projectId = await newProject();
  await charge(projectId);
  await charge(projectId);
  await vi.waitFor(() => expect(healthy.messages).toHaveLength(3), PATIENCE);
  const [first] = await eventsOf(projectId);
  expect(new Set(toldOf(dead.messages, projectId))).toEqual(new Set([first]));
  expect(dead.most()).toBe(1);
  await database().webhookEndpoint.delete({ where: { id: dead.id } });
}, 60_000);

it("an event that is refused comes again later, and none of its project overtakes it", async () => {
  let refusals = 2;
  const receiver = await listening(() => (refusals-- > 0 ? 503 : 200));
  const projectId = await newProject();
  await charge(projectId);
  await charge(projectId);
  const [first = "", ...later] = await eventsOf(projectId);
  await vi.waitFor(
    async () => {
      await tenMinutesPass("webhook");
      expect(toldOf(receiver.messages, projectId)).toEqual([first, first, first, ...later]);
    },
    { ...PATIENCE, interval: 300 },
  );
  await vi.waitFor(async () => expect(await jobStates(receiver.id)).toEqual(["completed"]), PATIENCE);
}, 60_000);

it("no job is ever given up: what follows it would wait for good", async () => {
  const receiver = await listening(() => 500);
  const projectId = await newProject();
  await vi.waitFor(async () => expect(await jobStates(receiver.id)).toEqual(["retry"]), PATIENCE);
  await database().webhookDelivery.updateMany({
    where: { endpointId: receiver.id, projectId },
    data: { queuedAt: new Date(Date.now() - 3 * 24 * 3_600_000) },
  });
  await vi.waitFor(
    async () => {
      await tenMinutesPass("webhook");
      expect(await jobStates(receiver.id)).toEqual(["completed"]);
    },
    { ...PATIENCE, interval: 300 },
  );
  expect(await deliveriesTo(receiver.id)).toEqual([expect.objectContaining({ state: "failed" })]);
  const { rows } = await pool().query(
    "SELECT retry_limit AS tries, retry_delay_max AS longest FROM pgboss.queue WHERE name = 'webhook'",
  );
  // Far more tries than fit into three days, even if each came as early as the first.
  expect(rows[0].tries).toBeGreaterThan((3 * 24 * 3_600) / 5);
  expect(rows[0].longest).toBeLessThanOrEqual(4 * 3_600);
}, 60_000);

it("a job that names no webhook ends", async () => {
  const group = crypto.randomUUID();
  await database().$executeRaw(jobRows([{ queue: "webhook", data: { endpointId: "x" }, key: group, group }]));
  await vi.waitFor(async () => expect(await jobStates(group)).toEqual(["completed"]), PATIENCE);
}, 60_000);

/** The states that the jobs of an endpoint are in, each once. */
async function jobStates(endpointId: string): Promise<string[]> {
  return [...new Set((await jobsFor(endpointId)).map(({ state }) => state))];
}
