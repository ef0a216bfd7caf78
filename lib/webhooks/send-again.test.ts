import { beforeEach, expect, it } from "vitest";
import { database, transaction } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { charge } from "#lib/testing/projects.ts";
import { doneUnchanged } from "#lib/testing/refused.ts";
import { deliveriesTo, jobsFor, newEndpoint } from "#lib/testing/webhooks.ts";
import { sendAgain } from "#lib/webhooks/send-again.ts";

useTestDatabase();

const NOW = new Date("2030-01-01T00:00:00.000Z");

let endpointId: string;
let projectId: string;

beforeEach(async () => {
  await database().webhookEndpoint.deleteMany();
  projectId = await newProject();
  endpointId = (await newEndpoint()).id;
  await charge(projectId);
  await pool().query("DELETE FROM pgboss.job WHERE name = 'webhook'");
});

/** The one delivery there is, ended or not. */
async function delivery(state: "pending" | "delivered" | "failed"): Promise<string> {
  const endedAt = state === "pending" ? null : new Date();
  await database().webhookDelivery.updateMany({ where: { endpointId }, data: { state, endedAt } });
  const [only] = await deliveriesTo(endpointId);
  return only?.id ?? "";
}

const again = (deliveryId: string, to = endpointId) =>
  transaction((tx) => sendAgain(tx, { endpointId: to, deliveryId, now: NOW }));

it.each(["delivered", "failed"] as const)("what was %s can be sent again: the same event", async (state) => {
  const id = await delivery(state);
  const [before] = await deliveriesTo(endpointId);
  expect(await again(id)).toBe(true);
  expect(await deliveriesTo(endpointId)).toEqual([
    { ...before, state: "pending", endedAt: null, queuedAt: NOW },
  ]);
  const data = { endpointId, projectId };
  expect(await jobsFor(endpointId)).toEqual([
    { state: "created", key: `${endpointId}:${projectId}`, group: endpointId, data },
  ]);
});

it("what is on its way is not sent twice", async () => {
  const id = await delivery("pending");
  await doneUnchanged(async () => expect(await again(id)).toBe(false));
});

it("nobody has another endpoint's delivery sent again", async () => {
  const id = await delivery("failed");
  const other = await newEndpoint();
  await doneUnchanged(async () => expect(await again(id, other.id)).toBe(false));
});

it("two who ask at once send it once", async () => {
  const id = await delivery("failed");
  const both = await Promise.all([again(id), again(id)]);
  expect(both.toSorted()).toEqual([false, true]);
  expect(await jobsFor(endpointId)).toHaveLength(1);
});

it("whatever else waits for that endpoint is tried soon, and for no other", async () => {
  const id = await delivery("failed");
  await newEndpoint();
  await charge(projectId);
  await pool().query(
    "UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '4 hours' WHERE name = 'webhook'",
  );
  expect(await again(id)).toBe(true);
  const { rows } = await pool().query(
    `SELECT group_id = $1 AS its, start_after <= now() AS soon FROM pgboss.job
     WHERE name = 'webhook' AND state = 'retry' ORDER BY its`,
    [endpointId],
  );
  expect(rows).toEqual([
    { its: false, soon: false },
    { its: true, soon: true },
  ]);
});
