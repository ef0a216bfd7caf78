import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { customerList, listCustomersQuery } from "#lib/customers/list-customers.schema.ts";
import { listCustomers } from "#lib/customers/list-customers.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { ANN, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";

useTestDatabase();

async function found(q: string, actor: SignedIn = SAM) {
  const query = listCustomersQuery.parse({ q });
  return customerList.parse(await perform(listCustomers, { actor, params: {}, query, body: undefined }))
    .items;
}

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

  it("takes signs for what they are, and not for any text", async () => {
    expect(await found("%")).toEqual([]);
    expect(await found("q_ill")).toEqual([]);
  });
});

it("homeowners look nobody up, not even themselves", async () => {
  await newProject();
  await expect(found("ann", ANN)).rejects.toMatchObject({ code: "forbidden" });
});
