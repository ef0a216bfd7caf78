import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { getCustomer } from "#lib/customers/get-customer.ts";
import { customerList, listCustomersQuery } from "#lib/customers/list-customers.schema.ts";
import { listCustomers } from "#lib/customers/list-customers.ts";
import { updateCustomer } from "#lib/customers/update-customer.ts";
import { database } from "#lib/db/client.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { ANN, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { walk } from "#lib/testing/walk.ts";

useTestDatabase();

async function page(asked: Record<string, string>, actor: SignedIn = SAM) {
  const query = listCustomersQuery.parse(asked);
  return customerList.parse(await perform(listCustomers, { actor, params: {}, query, body: undefined }));
}

const found = async (q: string, actor: SignedIn = SAM) => (await page({ q, limit: "10" }, actor)).items;

const named = (firstName: string, changes: object = {}) => ({
  firstName,
  lastName: "Quill",
  email: "quill@example.com",
  ...changes,
});

/** Sam records one more project of somebody known. */
async function another(of: string, changes: object): Promise<string> {
  const { customerId } = await storedAgreement(of);
  const body = createProjectBody.parse({ productsOfInterest: [{ battery: true }], customerId, ...changes });
  return (await perform(createProject, { actor: SAM, params: {}, query: {}, body })).id;
}

describe("a rep looks for somebody", () => {
  it("by name, e-mail address, phone number or address, and finds them with all their sites", async () => {
    const customer = named("Ída", { email: "ida@quill.example", phone: "0412 345 678" });
    const first = await newProject({ customer, site: { fullAddress: "5 Hakea Lane, Fremantle WA 6160" } });
    await another(first, { site: { fullAddress: "9 Salt Street, Albany WA 6330" } });
    const { customerId } = await storedAgreement(first);
    for (const q of [
      "ida quill",
      "IDA@QUILL.example",
      "0412 345 678",
      "+61412345678",
      "hakea fremantle",
      "salt st",
    ]) {
      const [one, ...others] = await found(q);
      expect([q, one?.id, others]).toEqual([q, customerId, []]);
    }
    const [one] = await found("ida quill");
    expect(one).toMatchObject({ firstName: "Ída", phone: "+61412345678" });
    expect(one?.sites.map(({ fullAddress }) => fullAddress)).toEqual([
      "9 Salt Street, Albany WA 6330",
      "5 Hakea Lane, Fremantle WA 6160",
    ]);
    expect(await found("nobody at all")).toEqual([]);
  });

  it("and each is there once, however many projects they have, those heard from last first, ten at most", async () => {
    const projects: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      projects.push(await newProject({ customer: named(`Many${number}`, { lastName: "Grevillea" }) }));
    }
    await another(projects[0] ?? "", {});
    const names = (await found("grevillea")).map(({ firstName }) => firstName);
    expect(names).toEqual(["Many0", ...Array.from({ length: 9 }, (_, place) => `Many${11 - place}`)]);
  });

  it("and reads on to the last of them, each once", async () => {
    for (let number = 0; number < 5; number += 1) {
      const project = await newProject({ customer: named(`Page${number}`, { lastName: "Melaleuca" }) });
      await another(project, {});
    }
    const all = await walk(page, { q: "melaleuca", limit: "2" });
    expect(all.map(({ firstName }) => firstName)).toEqual([4, 3, 2, 1, 0].map((number) => `Page${number}`));
  });

  it("takes signs for what they are, and not for any text", async () => {
    expect(await found("%")).toEqual([]);
    expect(await found("q_ill")).toEqual([]);
  });
});

describe("other software that keeps step with the customers", () => {
  it("reads all of them, newest first, each once", async () => {
    await newProject({ customer: named("Newest") });
    const all = await walk(page, { limit: "3" });
    expect(all[0]).toMatchObject({ firstName: "Newest", updatedAt: expect.any(String) });
    expect(all).toHaveLength(await database().customer.count());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("then only those that changed, in that order, also those that change while it reads", async () => {
    const ids = [];
    for (const name of ["One", "Two", "Three", "Four"]) {
      ids.push((await storedAgreement(await newProject({ customer: named(name) }))).customerId ?? "");
    }
    const [one = "", two = "", three = "", four = ""] = ids;
    const { updatedAt: updatedSince = "" } =
      (await page({ limit: "100" })).items.find(({ id }) => id === one) ?? {};
    const first = await page({ updatedSince, limit: "2" });
    expect(first.items.map(({ id }) => id)).toEqual([one, two]);
    await rename(one);
    await rename(three);
    const rest = await walk(page, { updatedSince, limit: "1", cursor: first.nextCursor ?? "" });
    expect(rest.map(({ id, firstName }) => [id, firstName])).toEqual([
      [four, "Four"],
      [one, "Changed"],
      [three, "Changed"],
    ]);
    const later = rest.at(-1)?.updatedAt ?? "";
    expect((await page({ updatedSince: later })).items.map(({ id }) => id)).toEqual([three]);
    expect(listCustomersQuery.safeParse({ updatedSince, q: "quill" }).success).toBe(false);
  });

  it("cannot go on in one order with the cursor of the other", async () => {
    await newProject();
    await newProject();
    const { nextCursor } = await page({ limit: "1" });
    const asking = page({ cursor: nextCursor ?? "", updatedSince: "2026-01-01T00:00:00Z" });
    await expect(asking).rejects.toMatchObject({ code: "validation_failed" });
  });
});

/** Staff change a customer's name. */
async function rename(customerId: string): Promise<void> {
  const params = { customerId };
  const { updatedAt: ifMatch } = await perform(getCustomer, {
    actor: SAM,
    params,
    query: {},
    body: undefined,
  });
  await perform(updateCustomer, { actor: SAM, params, query: {}, body: { firstName: "Changed" }, ifMatch });
}

it("homeowners look nobody up, not even themselves", async () => {
  await newProject();
  await expect(found("ann", ANN)).rejects.toMatchObject({ code: "forbidden" });
});
