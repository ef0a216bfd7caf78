import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";
import { newStaff } from "#lib/testing/staff.ts";
import { addWebhook, deliveryOf } from "#lib/testing/webhook-endpoints.ts";
import { getWebhookDelivery } from "#lib/webhooks/get-webhook-delivery.ts";
import { listWebhookDeliveries } from "#lib/webhooks/list-webhook-deliveries.ts";
import { replayWebhookDelivery } from "#lib/webhooks/replay-webhook-delivery.ts";
import { listDeliveriesQuery } from "#lib/webhooks/webhook-delivery.schema.ts";

useTestDatabase();
process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";

let admin: SignedIn;
let projects: string[];

beforeAll(async () => {
  admin = await newStaff("ADMIN");
  projects = [await newProject(), await newProject(), await newProject()];
});

const list = (endpointId: string, query: object = {}) =>
  perform(listWebhookDeliveries, {
    actor: admin,
    params: { endpointId },
    query: listDeliveriesQuery.parse(query),
    body: undefined,
  });
const read = (endpointId: string, deliveryId: string) =>
  perform(getWebhookDelivery, {
    actor: admin,
    params: { endpointId, deliveryId },
    query: {},
    body: undefined,
  });
const replay = (endpointId: string, deliveryId: string) =>
  perform(replayWebhookDelivery, {
    actor: admin,
    params: { endpointId, deliveryId },
    query: {},
    body: undefined,
  });

const NOON = new Date("2026-03-01T12:00:00.000Z");
const LATER = new Date("2026-03-01T13:00:00.000Z");
const FAILED = { status: 500, reason: "The answer was 500.", reply: "Oh no" };

/** An endpoint with one delivery of each state: the failed one first, and two of the same moment after it. */
async function told() {
  const { id } = await addWebhook(admin);
  const [one = "", two = "", three = ""] = projects;
  const failed = await deliveryOf(id, one, {
    state: "failed",
    createdAt: NOON,
    attempts: [{ reason: "Nobody answered." }, FAILED],
  });
  const delivered = await deliveryOf(id, two, {
    state: "delivered",
    createdAt: LATER,
    attempts: [{ status: 204 }],
  });
  const pending = await deliveryOf(id, three, { state: "pending", createdAt: LATER });
  return { id, failed, delivered, pending };
}

describe("an admin who looks what an endpoint was told", () => {
  it("finds it newest first, with what became of the last attempt", async () => {
    const { id, failed, delivered, pending } = await told();
    const { items, nextCursor } = await list(id);
    expect(nextCursor).toBeNull();
    expect(items.map((item) => item.id)).toEqual([...[delivered, pending].sort().toReversed(), failed]);
    expect(items.at(-1)).toEqual({
      id: failed,
      eventId: expect.any(String),
      projectId: projects[0],
      sequence: 0,
      type: "Project.Created",
      state: "failed",
      createdAt: NOON.toISOString(),
      queuedAt: NOON.toISOString(),
      endedAt: NOON.toISOString(),
      attemptCount: 2,
      lastAttempt: { time: "2026-03-01T12:01:00.000Z", status: 500, reason: "The answer was 500." },
    });
    expect(items.find((item) => item.id === pending)).toMatchObject({
      endedAt: null,
      attemptCount: 0,
      lastAttempt: null,
    });
  });

  it("goes on page by page, by state and by project, and never meets another endpoint's", async () => {
    const { id, failed, delivered, pending } = await told();
    await told();
    const met: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(id, {
        limit: "1",
        ...(cursor && { cursor }),
      });
      met.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(met).toEqual([...[delivered, pending].sort().toReversed(), failed]);
    const ids = async (query: object) => (await list(id, query)).items.map((item) => item.id);
    expect(await ids({ state: "failed" })).toEqual([failed]);
    expect(await ids({ state: "pending" })).toEqual([pending]);
    expect(await ids({ projectId: projects[1]?.toUpperCase() })).toEqual([delivered]);
    expect(await ids({ projectId: projects[1], state: "failed" })).toEqual([]);
    expect(await ids({ projectId: randomUUID() })).toEqual([]);
    await expect(list(id, { cursor: "bm9uZQ" })).rejects.toMatchObject({ code: "validation_failed" });
    await refusedUnchanged(() => list(randomUUID()), "webhook_not_found");
  });

  it("reads what is sent, to the byte, and each attempt, newest first", async () => {
    const { id, failed } = await told();
    const { body, attempts, ...rest } = await read(id, failed.toUpperCase());
    expect(rest).toMatchObject({ id: failed, state: "failed", attemptCount: 2 });
    expect(JSON.parse(body)).toMatchObject({
      specversion: "1.0",
      id: rest.eventId,
      type: "Project.Created",
      sequence: 0,
      data: { projectId: projects[0] },
    });
    expect(attempts).toEqual([
      { time: "2026-03-01T12:01:00.000Z", ms: 12, ...FAILED },
      { time: "2026-03-01T12:00:00.000Z", ms: 12, status: null, reason: "Nobody answered.", reply: null },
    ]);
    const { id: other } = await addWebhook(admin);
    await refusedUnchanged(() => read(other, failed), "webhook_delivery_not_found");
    await refusedUnchanged(() => read(id, randomUUID()), "webhook_delivery_not_found");
  });

  it("reads the newest fifty attempts of one that was tried more often", async () => {
    const { id } = await addWebhook(admin);
    const attempts = Array.from({ length: 53 }, () => FAILED);
    const delivery = await deliveryOf(id, projects[0] ?? "", { state: "failed", createdAt: NOON, attempts });
    const found = await read(id, delivery);
    expect([found.attemptCount, found.attempts.length]).toEqual([53, 50]);
    expect(found.attempts[0]?.time).toBe("2026-03-01T12:52:00.000Z");
  });
});

describe("an admin who has something sent again", () => {
  it("has it on its way like any other, with all that was tried before", async () => {
    const { id, failed, delivered, pending } = await told();
    for (const delivery of [failed, delivered]) {
      const before = await read(id, delivery);
      expect(await replay(id, delivery)).toEqual({ ok: true });
      const after = await read(id, delivery);
      expect(after).toEqual({ ...before, state: "pending", endedAt: null, queuedAt: after.queuedAt });
      expect(after.queuedAt > before.queuedAt).toBe(true);
      await refusedUnchanged(() => replay(id, delivery), "webhook_delivery_pending");
    }
    await refusedUnchanged(() => replay(id, pending), "webhook_delivery_pending");
  });

  it("has it sent once, however many ask at the same moment", async () => {
    const { id, failed } = await told();
    const all = await outcomes(Array.from({ length: 6 }, () => replay(id, failed)));
    expect(all.filter((one) => one === "done")).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set(["done", "webhook_delivery_pending"]));
  });

  it("finds nothing of another endpoint's, and nothing of one that is gone", async () => {
    const { id, failed } = await told();
    const { id: other } = await addWebhook(admin);
    await refusedUnchanged(() => replay(other, failed), "webhook_delivery_not_found");
    await database().webhookEndpoint.delete({ where: { id } });
    await refusedUnchanged(() => replay(id, failed), "webhook_delivery_not_found");
  });
});
