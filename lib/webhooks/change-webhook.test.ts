import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";
import { newStaff } from "#lib/testing/staff.ts";
import { addWebhook, HERE } from "#lib/testing/webhook-endpoints.ts";
import { changeWebhook } from "#lib/webhooks/change-webhook.ts";
import { deleteWebhook } from "#lib/webhooks/delete-webhook.ts";
import { getWebhook } from "#lib/webhooks/get-webhook.ts";
import { listWebhooks } from "#lib/webhooks/list-webhooks.ts";
import { changeWebhookBody, createWebhookBody, listWebhooksQuery } from "#lib/webhooks/webhook.schema.ts";

useTestDatabase();
process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";

let admin: SignedIn;

beforeAll(async () => {
  admin = await newStaff("ADMIN");
});

beforeEach(async () => {
  await database().webhookEndpoint.deleteMany();
});

const read = (endpointId: string) =>
  perform(getWebhook, { actor: admin, params: { endpointId }, query: {}, body: undefined });
const list = (query: object = {}) =>
  perform(listWebhooks, {
    actor: admin,
    params: {},
    query: listWebhooksQuery.parse(query),
    body: undefined,
  });
const remove = (endpointId: string) =>
  perform(deleteWebhook, { actor: admin, params: { endpointId }, query: {}, body: undefined });
const change = async (endpointId: string, patch: object, ifMatch?: string) =>
  perform(changeWebhook, {
    actor: admin,
    params: { endpointId },
    query: {},
    body: changeWebhookBody.parse(patch),
    ifMatch: ifMatch ?? (await read(endpointId)).updatedAt,
  });

describe("an admin who has software told", () => {
  it("adds an endpoint, and reads its secret this once", async () => {
    const { id, secret } = await addWebhook(admin, { description: " Books ", url: ` ${HERE} ` });
    expect(secret.value).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const found = await read(id);
    expect(found).toEqual({
      id,
      url: HERE,
      description: "Books",
      eventTypes: [],
      isEnabled: true,
      secrets: [{ id: secret.id, createdAt: found.createdAt }],
      createdAt: expect.any(String),
      updatedAt: found.createdAt,
    });
    expect(JSON.stringify([found, await list()])).not.toContain(secret.value);
    const { actor } = await database().webhookEndpoint.findUniqueOrThrow({ where: { id } });
    expect(actor).toEqual({ kind: "staff", role: "ADMIN", userId: admin.userId });
  });

  it("names what it is told of in any order, and twice, and has each once", async () => {
    const { id } = await addWebhook(admin, {
      eventTypes: ["Charge.Created", "Project.Closed", "Charge.Created"],
    });
    expect(await read(id)).toMatchObject({ eventTypes: ["Project.Closed", "Charge.Created"] });
  });

  it("finds the newest first, page by page", async () => {
    const ids = [];
    for (let number = 0; number < 3; number += 1) ids.unshift((await addWebhook(admin)).id);
    const first = await list({ limit: "2" });
    const second = await list({ limit: "2", cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    await expect(list({ cursor: "bm9uZQ" })).rejects.toMatchObject({ code: "validation_failed" });
  });

  it("changes what they name and leaves the rest, and the same again changes nothing", async () => {
    const { id } = await addWebhook(admin, { description: "Books", eventTypes: ["Project.Closed"] });
    const before = await read(id);
    const after = await change(id, { isEnabled: false, description: null });
    expect(after).toEqual({
      ...before,
      isEnabled: false,
      description: null,
      updatedAt: after.updatedAt,
    });
    expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
    expect(await read(id)).toEqual(after);
    await doneUnchanged(() => change(id, { isEnabled: false, url: HERE }));
    expect(await change(id, { eventTypes: [], url: `${HERE}/2` })).toMatchObject({
      eventTypes: [],
      url: `${HERE}/2`,
    });
  });

  it("cannot have it lead where nothing is sent", async () => {
    const wrong = "http://me:secret@127.0.0.1:9/hook";
    await refusedUnchanged(() => addWebhook(admin, { url: wrong }), "validation_failed");
    const { id } = await addWebhook(admin);
    await refusedUnchanged(() => change(id, { url: wrong }), "validation_failed");
    await expect(change(id, { url: wrong })).rejects.toMatchObject({
      particulars: { errors: [expect.objectContaining({ path: "url" })] },
    });
  });

  it("removes it with all that hangs on it, once", async () => {
    const { id, secret } = await addWebhook(admin);
    expect(await remove(id.toUpperCase())).toEqual({ ok: true });
    expect(await database().webhookSecret.count({ where: { id: secret.id } })).toBe(0);
    await refusedUnchanged(() => remove(id), "webhook_not_found");
    await refusedUnchanged(() => read(id), "webhook_not_found");
    await refusedUnchanged(() => change(id, {}, new Date().toISOString()), "webhook_not_found");
  });

  it("adds eight at once, and each finds a place, 10 times over", async () => {
    for (let round = 0; round < 10; round += 1) {
      const all = await outcomes(Array.from({ length: 8 }, () => addWebhook(admin)));
      expect(new Set(all)).toEqual(new Set(["done"]));
      await database().webhookEndpoint.deleteMany();
    }
  });

  it("has twenty at most, also when five are added at once where three fit, and room again for each removed", async () => {
    const ids: string[] = [];
    for (let number = 0; number < 17; number += 1) ids.push((await addWebhook(admin)).id);
    const all = await outcomes(Array.from({ length: 5 }, () => addWebhook(admin)));
    expect(all.sort()).toEqual(["done", "done", "done", "too_many_webhooks", "too_many_webhooks"]);
    await refusedUnchanged(() => addWebhook(admin), "too_many_webhooks");
    await remove(ids[7] ?? "");
    await addWebhook(admin);
    expect((await list({ limit: "100" })).items).toHaveLength(20);
  });
});

describe("two admins who change the same endpoint", () => {
  it("never overwrite each other: the second is told", async () => {
    const { id } = await addWebhook(admin);
    const { updatedAt } = await read(id);
    await change(id, { description: "Books" }, updatedAt);
    for (const patch of [{ description: "Stock" }, { isEnabled: false }, {}]) {
      await refusedUnchanged(() => change(id, patch, updatedAt), "precondition_failed");
    }
  });

  it("at the same moment are two only in order: one of eight gets through", async () => {
    const { id } = await addWebhook(admin);
    const { updatedAt } = await read(id);
    const all = await outcomes(
      Array.from({ length: 8 }, (_, number) => change(id, { description: `Number ${number}` }, updatedAt)),
    );
    expect(all.filter((one) => one === "done")).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set(["done", "precondition_failed"]));
  });
});

it.each([
  ["no address", { url: " " }],
  ["an address of 2,001 characters", { url: `https://a.example/${"a".repeat(1_983)}` }],
  ["an address on two lines", { url: "https://a.example/\nb" }],
  ["an event that there is none of", { url: HERE, eventTypes: ["Project.Lost"] }],
  ["more events than there are", { url: HERE, eventTypes: Array(13).fill("Project.Closed") }],
  ["a description of 201 characters", { url: HERE, description: "d".repeat(201) }],
  ["a secret of its own", { url: HERE, secret: randomUUID() }],
])("an endpoint with %s is refused", (_what, body) => {
  expect(createWebhookBody.safeParse(body).success).toBe(false);
});
