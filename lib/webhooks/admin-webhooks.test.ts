import { beforeAll, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { newStaff } from "#lib/testing/staff.ts";
import { addWebhook, deliveryOf } from "#lib/testing/webhook-endpoints.ts";
import {
  findDeliveries,
  findDelivery,
  findWebhook,
  findWebhooks,
} from "#lib/webhooks/admin-webhooks.queries.ts";

useTestDatabase();
process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";

let admin: SignedIn;
let projects: string[];

beforeAll(async () => {
  admin = await newStaff("ADMIN");
  projects = [await newProject(), await newProject(), await newProject()];
});

it("an admin sees how much waits for each endpoint, and how much of it failed", async () => {
  const [busy, idle] = [await addWebhook(admin), await addWebhook(admin)];
  const [one = "", two = "", three = ""] = projects;
  await deliveryOf(busy.id, one, { state: "failed" });
  await deliveryOf(busy.id, two, { state: "pending" });
  await deliveryOf(busy.id, three, { state: "pending" });
  await deliveryOf(idle.id, one, { state: "delivered" });
  expect(await findWebhooks()).toMatchObject([
    { id: idle.id, pending: 0, failed: 0 },
    { id: busy.id, pending: 2, failed: 1 },
  ]);
});

it("an admin finds a page where the address names one, and the usual list where it asks for what there is not", async () => {
  const { id } = await addWebhook(admin);
  const delivery = await deliveryOf(id, projects[0] ?? "", { state: "failed" });
  expect(await findWebhook(id)).toMatchObject({ id });
  expect(await findDelivery(id, delivery)).toMatchObject({ id: delivery });
  expect([await findWebhook("x"), await findWebhook(delivery)]).toEqual([null, null]);
  expect([await findDelivery(id, "x"), await findDelivery(id, id)]).toEqual([null, null]);
  expect(await findDeliveries(id, { state: "lost", cursor: "bm9uZQ" })).toMatchObject({
    items: [{ id: delivery }],
    isFurther: false,
    state: undefined,
  });
  expect(await findDeliveries(id, { state: ["failed", "pending"] })).toMatchObject({ state: undefined });
  expect(await findDeliveries(id, { state: "pending" })).toMatchObject({ items: [], state: "pending" });
});
