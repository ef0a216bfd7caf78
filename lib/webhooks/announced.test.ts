import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { customerPatch } from "#lib/customers/customer.schema.ts";
import { getCustomer } from "#lib/customers/get-customer.ts";
import { updateCustomer } from "#lib/customers/update-customer.ts";
import { database } from "#lib/db/client.ts";
import { accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { attachPhotos, retake } from "#lib/testing/photos.ts";
import { charge, close, moveTo, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";
import { deliveriesTo, jobsFor, newEndpoint } from "#lib/testing/webhooks.ts";

useTestDatabase();

let owner: pg.Client;

beforeEach(async () => {
  owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
});

afterEach(async () => {
  await owner.end();
  await database().webhookEndpoint.deleteMany();
});

/** Sam corrects the customer of a project. */
async function correctCustomer(projectId: string): Promise<void> {
  const { customerId } = await storedProject(projectId);
  const params = { customerId: customerId ?? "" };
  const { updatedAt } = await perform(getCustomer, { actor: SAM, params, query: {}, body: undefined });
  const body = customerPatch.parse({ lastName: "Lee-Wong" });
  await perform(updateCustomer, { actor: SAM, params, query: {}, body, ifMatch: updatedAt });
}

/** A project to which all kinds of things happened. */
async function eventfulProject(): Promise<string> {
  const projectId = await newProject();
  const [photo] = await attachPhotos(projectId, 2);
  await retake(projectId, photo.id);
  await correctCustomer(projectId);
  await issue(projectId);
  await accept(projectId);
  await close(projectId, {}, SAM);
  return projectId;
}

it("an endpoint is told of all that happens, each event once, with a job for each", async () => {
  const { id } = await newEndpoint();
  const projectId = await eventfulProject();
  const { events } = await storedProject(projectId);
  expect(events.length).toBeGreaterThan(6);
  const deliveries = await deliveriesTo(id);
  expect(deliveries).toEqual(
    events.map((event) =>
      expect.objectContaining({
        eventId: event.id,
        projectId,
        sequence: event.sequence,
        type: event.type,
        state: "pending",
        createdAt: event.time,
        queuedAt: event.time,
        endedAt: null,
        attempts: [],
      }),
    ),
  );
  const job = {
    state: "created",
    key: `${id}:${projectId}`,
    group: id,
    data: { endpointId: id, projectId },
  };
  expect(await jobsFor(id)).toEqual(events.map(() => job));
});

it("an endpoint that chose what it is told of is told nothing else, and one that is off nothing at all", async () => {
  const chosen = await newEndpoint({ eventTypes: ["Charge.Created", "Project.StageChanged"] });
  const off = await newEndpoint({ isEnabled: false });
  const projectId = await newProject();
  await charge(projectId);
  await moveTo(projectId, { to: "QUOTING" });
  const told = await deliveriesTo(chosen.id);
  expect(told.map(({ type, sequence }) => [type, sequence])).toEqual([
    ["Charge.Created", 1],
    ["Project.StageChanged", 2],
  ]);
  expect(await jobsFor(chosen.id)).toHaveLength(2);
  expect(await deliveriesTo(off.id)).toEqual([]);
  expect(await jobsFor(off.id)).toEqual([]);
});

it("each endpoint is told for itself, and of what happens after it was added", async () => {
  const projectId = await newProject();
  const [one, other] = await Promise.all([newEndpoint(), newEndpoint()]);
  await charge(projectId);
  for (const { id } of [one, other])
    expect((await deliveriesTo(id)).map(({ sequence }) => sequence)).toEqual([1]);
});

it("nothing is told of a change that was refused", async () => {
  const projectId = await newProject();
  await close(projectId);
  await newEndpoint();
  await refusedUnchanged(() => moveTo(projectId, { to: "QUOTING" }), "project_closed");
});

it.each(["pgboss.job", "webhook_deliveries"])(
  "a change of which nobody could be told, for %s cannot be written, does not happen",
  async (table) => {
    await newEndpoint();
    const projectId = await newProject();
    await owner.query(`REVOKE INSERT ON ${table} FROM rooftop_app`);
    try {
      await doneUnchanged(() => expect(charge(projectId)).rejects.toThrow());
    } finally {
      await owner.query(`GRANT INSERT ON ${table} TO rooftop_app`);
    }
  },
);

it("nobody's change waits for an endpoint that is being deleted, or fails by it", async () => {
  const going = await newEndpoint();
  const staying = await newEndpoint();
  const projectId = await newProject();
  await owner.query("BEGIN");
  await owner.query("DELETE FROM webhook_endpoints WHERE id = $1", [going.id]);
  await charge(projectId);
  await owner.query("COMMIT");
  expect((await deliveriesTo(staying.id)).map(({ type }) => type)).toEqual([
    "Project.Created",
    "Charge.Created",
  ]);
});

it("an endpoint that stays after all misses nothing of what happened while it was being deleted", async () => {
  const { id } = await newEndpoint();
  const projectId = await newProject();
  await owner.query("BEGIN");
  await owner.query("DELETE FROM webhook_endpoints WHERE id = $1", [id]);
  await charge(projectId);
  await owner.query("ROLLBACK");
  expect((await deliveriesTo(id)).map(({ type }) => type)).toEqual(["Project.Created", "Charge.Created"]);
});
