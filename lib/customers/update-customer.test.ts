import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { customerPatch } from "#lib/customers/customer.schema.ts";
import { getCustomer } from "#lib/customers/get-customer.ts";
import { updateCustomer } from "#lib/customers/update-customer.ts";
import { database } from "#lib/db/client.ts";
import { projectPageQuery } from "#lib/projects/project.schema.ts";
import { readProjectList } from "#lib/projects/project-list.queries.ts";
import { updateSite } from "#lib/sites/update-site.ts";
import { ANN, BOB, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const read = (customerId: string, actor: SignedIn = SAM) =>
  perform(getCustomer, { actor, params: { customerId }, query: {}, body: undefined });

const update = async (customerId: string, patch: object, { actor = SAM, ifMatch = "" } = {}) =>
  perform(updateCustomer, {
    actor,
    params: { customerId },
    query: {},
    body: customerPatch.parse(patch),
    ifMatch: ifMatch || (await read(customerId)).updatedAt,
  });

/** Ann as a customer, and her projects, the newest last. */
async function ann(projects = 1): Promise<{ customerId: string; projectIds: string[] }> {
  const first = await newProject();
  const { customerId, siteId } = await storedProject(first);
  if (customerId === null || siteId === null) throw new Error("Ann's project is not whole.");
  const projectIds = [first];
  for (let more = 1; more < projects; more += 1) {
    const record = { id: crypto.randomUUID(), customerId, siteId: null };
    const { searchText: _, ...like } = await database().project.findUniqueOrThrow({ where: { id: first } });
    await database().project.create({
      data: {
        ...like,
        ...record,
        products: [{ solar: true }],
        customFields: {},
        capabilities: {},
      },
    });
    projectIds.push(record.id);
  }
  return { customerId, projectIds };
}

describe("staff who correct a customer", () => {
  it("change what they name and leave the rest, and read it as it is kept", async () => {
    const { customerId } = await ann();
    const before = await read(customerId);
    const after = await update(customerId, { phone: "0412 345 678", lastName: "Lee-Wong" });
    const { updatedAt, ...said } = before;
    expect(after).toMatchObject({ ...said, phone: "+61412345678", lastName: "Lee-Wong" });
    expect(after.updatedAt > updatedAt).toBe(true);
    expect(await read(customerId)).toEqual(after);
  });

  it("tell every project of the customer which fields changed, and never what they say", async () => {
    const { customerId, projectIds } = await ann(3);
    await close(projectIds[0] ?? "");
    await update(customerId, { phone: "0412 345 678", email: "ann.lee@example.com" });
    for (const projectId of projectIds) {
      const { events, eventCount } = await storedProject(projectId);
      expect(events.at(-1)).toMatchObject({
        type: "Project.Updated",
        sequence: eventCount - 1,
        actor: { kind: "staff", userId: SAM.userId },
        data: { projectId, customerId, changed: ["customer.email", "customer.phone"] },
      });
      expect(JSON.stringify(events)).not.toMatch(/0?412|ann\.lee/);
    }
  });

  it("find the projects by the new name at once", async () => {
    const { customerId, projectIds } = await ann();
    await update(customerId, { lastName: "Quetzalcoatl" });
    const found = await readProjectList(database(), SAM, projectPageQuery.parse({ q: "quetzalcoatl" }));
    expect(found.items.map(({ id }) => id)).toEqual(projectIds);
  });

  it("change nothing with what is so already, or with nothing at all", async () => {
    const { customerId } = await ann();
    await update(customerId, { phone: "0412 345 678", customFields: { vip: { since: 2020 } } });
    for (const patch of [{}, { phone: "+61 412 345 678" }, { firstName: "Ann" }, { companyName: null }]) {
      await doneUnchanged(() => update(customerId, patch));
    }
  });

  it("clear what may be missing, and merge what others keep there", async () => {
    const { customerId } = await ann();
    await update(customerId, { phone: "0412 345 678", customFields: { a: { b: 1, c: null }, d: 2 } });
    const after = await update(customerId, { phone: null, customFields: { a: { b: null }, e: [null] } });
    expect(after).toMatchObject({ phone: null, customFields: { a: {}, d: 2, e: [null] } });
    expect((await update(customerId, { customFields: null })).customFields).toEqual({});
  });

  it.each([
    [{ type: "BUSINESS" }, "companyName"],
    [{ phone: "+999 123 456 789" }, "phone"],
  ])("are told where %j would leave no whole customer", async (patch, path) => {
    const { customerId } = await ann();
    const { updatedAt: ifMatch } = await read(customerId);
    await refusedUnchanged(() => update(customerId, patch, { ifMatch }), "validation_failed");
    await expect(update(customerId, patch, { ifMatch })).rejects.toMatchObject({
      particulars: { errors: [{ path }] },
    });
  });

  it("cannot take a business its name", async () => {
    const { customerId } = await ann();
    await update(customerId, { type: "BUSINESS", companyName: "Lee & Sons", abn: "51 824 753 556" });
    await refusedUnchanged(() => update(customerId, { companyName: null }), "validation_failed");
    expect(await update(customerId, { type: "PERSON", companyName: null })).toMatchObject({
      companyName: null,
      abn: "51824753556",
    });
  });
});

describe("two who correct the same customer", () => {
  it("never overwrite each other: the second is told, and may go on from what is there now", async () => {
    const { customerId } = await ann();
    const { updatedAt: ifMatch } = await read(customerId);
    await update(customerId, { phone: "0412 345 678" }, { ifMatch });
    await refusedUnchanged(
      () => update(customerId, { phone: "0499 999 999" }, { ifMatch }),
      "precondition_failed",
    );
    expect(await update(customerId, { lastName: "Wong" })).toMatchObject({
      phone: "+61412345678",
      lastName: "Wong",
    });
  });

  it("at the same moment are two only in order: one of eight gets through, and the timeline tells of one", async () => {
    const { customerId, projectIds } = await ann();
    const { updatedAt: ifMatch } = await read(customerId);
    const all = await outcomes(
      Array.from({ length: 8 }, (_, index) => update(customerId, { firstName: `Ann${index}` }, { ifMatch })),
    );
    expect(all.filter((one) => one === "done")).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set(["done", "precondition_failed"]));
    expect((await storedProject(projectIds[0] ?? "")).events).toHaveLength(2);
  });

  it("have two states even within a millisecond", async () => {
    const { customerId } = await ann();
    const ahead = new Date(Date.now() + 60_000);
    await database().customer.update({ where: { id: customerId }, data: { updatedAt: ahead } });
    const after = await update(customerId, { firstName: "Anna" });
    expect(after.updatedAt).toBe(new Date(ahead.getTime() + 1).toISOString());
  });

  it("and whoever corrects the site meanwhile wait for each other, and lose nothing", async () => {
    const { customerId, projectIds } = await ann(4);
    const { siteId } = await storedProject(projectIds[0] ?? "");
    await database().project.updateMany({ where: { customerId }, data: { siteId } });
    for (let round = 0; round < 5; round += 1) {
      const { updatedAt } = await database().site.findUniqueOrThrow({ where: { id: siteId ?? "" } });
      const work = [
        update(customerId, { firstName: `Ann ${round}` }),
        perform(updateSite, {
          actor: SAM,
          params: { siteId: siteId ?? "" },
          query: {},
          body: { accessNotes: `Round ${round}` },
          ifMatch: updatedAt.toISOString(),
        }),
      ];
      expect(await outcomes(work)).toEqual(["done", "done"]);
    }
    for (const projectId of projectIds) {
      const { events, eventCount } = await storedProject(projectId);
      expect(events.filter(({ type }) => type === "Project.Updated")).toHaveLength(10);
      expect(events.at(-1)?.sequence).toBe(eventCount - 1);
    }
  });
});

it("a homeowner reads themselves and changes nothing; another is told that there is nobody", async () => {
  const { customerId } = await ann();
  const { updatedAt: ifMatch } = await read(customerId, ANN);
  await refusedUnchanged(() => update(customerId, { phone: null }, { actor: ANN, ifMatch }), "forbidden");
  await refusedUnchanged(
    () => update(customerId, { phone: null }, { actor: BOB, ifMatch }),
    "customer_not_found",
  );
  await refusedUnchanged(() => read(customerId, BOB), "customer_not_found");
  await refusedUnchanged(() => read(crypto.randomUUID()), "customer_not_found");
});

it.each([
  ["a blank name", { firstName: " " }],
  ["no name", { lastName: null }],
  ["no address", { email: null }],
  ["an address that is none", { email: "ann" }],
  ["a phone number that is a word", { phone: "none" }],
  ["a meter number", { nmi: "2001985732" }],
  ["another id", { id: crypto.randomUUID() }],
  ["an owner", { userId: ANN.userId }],
])("a change to %s is refused", (_what, patch) => {
  expect(customerPatch.safeParse(patch).success).toBe(false);
});
