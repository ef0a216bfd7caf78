import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";
import { newStaff } from "#lib/testing/staff.ts";
import { addWebhook } from "#lib/testing/webhook-endpoints.ts";
import { addWebhookSecret } from "#lib/webhooks/add-webhook-secret.ts";
import { getWebhook } from "#lib/webhooks/get-webhook.ts";
import { retireWebhookSecret } from "#lib/webhooks/retire-webhook-secret.ts";

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
const secretsOf = async (endpointId: string) => (await read(endpointId)).secrets.map(({ id }) => id);
const add = (endpointId: string) =>
  perform(addWebhookSecret, { actor: admin, params: { endpointId }, query: {}, body: undefined });
const retire = (endpointId: string, secretId: string) =>
  perform(retireWebhookSecret, {
    actor: admin,
    params: { endpointId, secretId },
    query: {},
    body: undefined,
  });

describe("an admin who changes an endpoint's secret", () => {
  it("has both live until the old one is retired, over and over", async () => {
    const { id, secret: first } = await addWebhook(admin);
    let old = first;
    for (let round = 0; round < 3; round += 1) {
      const next = await add(id);
      expect(next.value).not.toBe(old.value);
      expect(await secretsOf(id)).toEqual([old.id, next.id]);
      await refusedUnchanged(() => add(id), "too_many_webhook_secrets");
      await retire(id, old.id.toUpperCase());
      await refusedUnchanged(() => retire(id, old.id), "webhook_secret_not_found");
      old = next;
    }
    await refusedUnchanged(() => retire(id, old.id), "last_webhook_secret");
  });

  it("makes another state of the endpoint, which whoever read it before is told", async () => {
    const { id, secret } = await addWebhook(admin);
    const states = [(await read(id)).updatedAt];
    await add(id);
    states.push((await read(id)).updatedAt);
    await retire(id, secret.id);
    states.push((await read(id)).updatedAt);
    expect([...new Set(states)].sort()).toEqual(states);
  });

  it("finds no endpoint that is not there, and no secret of another's", async () => {
    const [one, other] = [await addWebhook(admin), await addWebhook(admin)];
    await add(one.id);
    await refusedUnchanged(() => retire(one.id, other.secret.id), "webhook_secret_not_found");
    await refusedUnchanged(() => add(randomUUID()), "webhook_not_found");
    await refusedUnchanged(() => retire(randomUUID(), one.secret.id), "webhook_not_found");
  });
});

describe("two admins at the same moment, 10 times over,", () => {
  it("add one secret, not two", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, secret } = await addWebhook(admin);
      const all = await outcomes([add(id), add(id)]);
      expect(all.sort()).toEqual(["done", "too_many_webhook_secrets"]);
      expect(await secretsOf(id)).toHaveLength(2);
      await retire(id, secret.id);
    }
  });

  it("retire one secret, not both", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, secret } = await addWebhook(admin);
      const other = await add(id);
      const all = await outcomes([retire(id, secret.id), retire(id, other.id)]);
      expect(all.sort()).toEqual(["done", "last_webhook_secret"]);
      expect(await secretsOf(id)).toHaveLength(1);
    }
  });
});
