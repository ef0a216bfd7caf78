import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { findProject } from "#lib/projects/find-project.queries.ts";
import { ANN, accept, issue, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { knownHomeowner } from "#lib/testing/people.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, mailsAbout, storedProject } from "#lib/testing/projects.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const SITE = { fullAddress: "1 Sun St, Newtown NSW 2042" };

async function ask(actor: SignedIn, changes: object = {}): Promise<string> {
  const body = createProjectBody.parse({ productsOfInterest: [{ solar: true }], ...changes });
  return (await perform(createProject, { actor, params: {}, query: {}, body })).id;
}

const rowOf = (id: string) =>
  database().project.findUniqueOrThrow({ where: { id }, include: { customer: true, site: true } });

/** A homeowner with a project at a site; `again` names the same customer and site. */
async function settled(type = "SALES") {
  const owner = await knownHomeowner();
  const first = await ask(owner, { type, site: SITE });
  const { customerId, siteId } = await rowOf(first);
  return { owner, first, again: { type, customerId, siteId } };
}

describe("a homeowner who is signed in", () => {
  it("and names nobody is their own customer, the first time and every time after", async () => {
    const owner = await knownHomeowner();
    const first = await rowOf(await ask(owner, { site: SITE }));
    expect(first.customer).toMatchObject({
      userId: owner.userId,
      firstName: "Hal",
      lastName: "Owens",
      email: owner.email,
    });
    const second = await rowOf(await ask(owner));
    expect(second.customerId).toBe(first.customerId);
    expect((await storedProject(first.id)).events[0]?.actor).toEqual({
      kind: "homeowner",
      userId: owner.userId,
    });
  });

  it("is the customer of the request that they sent before signing in, by the address they proved in whatever case", async () => {
    const owner = await knownHomeowner();
    const before = await ask(SAM, {
      customer: {
        firstName: "Hal",
        lastName: "O",
        email: owner.email.toUpperCase().replace("EXAMPLE", "Example"),
      },
    });
    const { customerId } = await rowOf(before);
    expect((await rowOf(await ask(owner))).customerId).toBe(customerId);
  });

  it("keeps a project for somebody else's address in their own hands", async () => {
    const owner = await knownHomeowner();
    const mother = { firstName: "Maud", lastName: "Owens", email: "maud@example.com" };
    const { customer } = await rowOf(await ask(owner, { customer: mother }));
    expect(customer).toMatchObject({ ...mother, userId: owner.userId });
  });

  it("is not their own customer by a record that somebody else made in their name, and could read", async () => {
    const [owner, stranger] = [await knownHomeowner(), await knownHomeowner()];
    const named = { firstName: "Hal", lastName: "O", email: owner.email };
    const { customerId } = await rowOf(await ask(stranger, { customer: named }));
    const own = await ask(owner, { site: SITE });
    expect((await rowOf(own)).customerId).not.toBe(customerId);
    await expect(findProject(database(), stranger, own)).rejects.toMatchObject({ code: "project_not_found" });
  });

  it("is not their own customer by the record of a relative for whom they asked before", async () => {
    const owner = await knownHomeowner();
    const mother = { firstName: "Maud", lastName: "Owens", email: "maud@example.com" };
    await ask(owner, { customer: mother });
    expect((await rowOf(await ask(owner))).customer).toMatchObject({ firstName: "Hal", email: owner.email });
  });

  it.each([
    [null, "jo.bloggs", "–"],
    ["", "jo.bloggs", "–"],
    ["  ", "jo.bloggs", "–"],
    ["Jo", "Jo", "–"],
    [" Jo  van  Bloggs ", "Jo", "van Bloggs"],
    ["x".repeat(150), "x".repeat(100), "–"],
  ])("and called %j is their customer as %s %s", async (name, firstName, lastName) => {
    const owner = { ...(await knownHomeowner(`jo.bloggs@${crypto.randomUUID()}.example`)), name };
    expect((await rowOf(await ask(owner))).customer).toMatchObject({ firstName, lastName });
  });

  it("finds the photos that they sent, and not those of another", async () => {
    const [owner, other] = [await knownHomeowner(), await knownHomeowner()];
    for (const [id, { userId }] of [
      ["photos-of-hers-1", owner],
      ["photos-of-anothers-1", other],
    ] as const) {
      await database().fileAssociation.create({ data: { id, userId, touchedAt: new Date() } });
      const projectId = await ask(owner, { fileAssociationId: id });
      const { projectId: claimed } = await database().fileAssociation.findUniqueOrThrow({ where: { id } });
      expect(claimed).toBe(userId === owner.userId ? projectId : null);
    }
  });
});

describe("staff", () => {
  it("may create a project without a customer: it is incomplete, and nobody is written to", async () => {
    const id = await ask(SAM);
    expect(await rowOf(id)).toMatchObject({ customerId: null, siteId: null });
    expect(await mailsAbout(id)).toEqual([]);
  });

  it("may not create one at a place of nobody's", async () => {
    await refusedUnchanged(() => ask(SAM, { site: SITE }), "customer_required");
  });

  it("name a new customer, who is told", async () => {
    const id = await ask(SAM, { customer: { firstName: "New", lastName: "One", email: "new@example.com" } });
    expect((await rowOf(id)).customer).toMatchObject({ email: "new@example.com", userId: null });
    expect(await mailsAbout(id)).toEqual(["request-notice", "request-received"]);
  });
});

describe("a project for a customer and site that are known", () => {
  it("is created and nothing further is done, unless it is to start the process", async () => {
    const { first, again } = await settled();
    const quiet = await ask(SAM, again);
    expect(await mailsAbout(quiet)).toEqual([]);
    expect((await storedProject(quiet)).events.map(({ type }) => type)).toEqual(["Project.Created"]);
    expect(await storedProject(first)).toMatchObject({ stage: "ONBOARDING", outcome: null });
    const loud = await ask(SAM, { ...again, triggerProcess: true });
    expect(await mailsAbout(loud)).toEqual(["request-notice", "request-received"]);
  });

  it.each(["SALES", "SERVICE"])(
    "that starts the process takes the place of every older open one for %s there",
    async (type) => {
      const { owner, first, again } = await settled(type);
      const second = await ask(SAM, again);
      const other = await ask(SAM, { ...again, type: type === "SALES" ? "SERVICE" : "SALES" });
      const elsewhere = await ask(owner, { type, customerId: again.customerId, site: SITE });
      const newest = await ask(owner, { ...again, triggerProcess: true });
      for (const older of [first, second]) {
        const project = await storedProject(older);
        expect(project).toMatchObject({
          stage: "CLOSED",
          outcome: "SUPERSEDED",
          closure: { outcome: "SUPERSEDED" },
        });
        expect(project.events.at(-1)).toMatchObject({
          type: "Project.Closed",
          data: { outcome: "SUPERSEDED" },
        });
        expect(await mailsAbout(older)).not.toContain("project-closed");
      }
      for (const open of [other, elsewhere, newest]) expect((await storedProject(open)).outcome).toBeNull();
    },
  );

  it("leaves closed ones as they ended, and voids the contract of an open one", async () => {
    const { owner, first, again } = await settled();
    const closed = await ask(SAM, again);
    await close(closed, {}, SAM);
    await issue(first);
    await ask(owner, { ...again, triggerProcess: true });
    expect((await storedProject(closed)).outcome).toBe("LOST");
    expect((await storedProject(first)).events.at(-1)?.data).toMatchObject({ voidedVersion: 1 });
  });

  it("is refused when the older one is agreed on, and nothing is created or closed", async () => {
    const { owner, first, again } = await settled();
    const open = await ask(SAM, again);
    await issue(first);
    await accept(first, { actor: owner });
    for (const actor of [owner, SAM]) {
      await refusedUnchanged(() => ask(actor, { ...again, triggerProcess: true }), "active_project_accepted");
    }
    expect((await storedProject(open)).outcome).toBeNull();
    await expect(ask(owner, again)).resolves.toEqual(expect.any(String));
  });

  it("of ten that start the process at once leaves one open", async () => {
    const { again } = await settled();
    const all = await outcomes(
      Array.from({ length: 10 }, () => ask(SAM, { ...again, triggerProcess: true })),
    );
    expect(all).toEqual(Array.from({ length: 10 }, () => "done"));
    const { siteId } = again;
    expect(await database().project.count({ where: { siteId, stage: { not: "CLOSED" } } })).toBe(1);
    expect(await database().project.count({ where: { siteId, outcome: "SUPERSEDED" } })).toBe(10);
  });

  it("is either refused or supersedes, when the older one is accepted at that moment, 40 times over", {
    timeout: 60_000,
  }, async () => {
    for (let round = 0; round < 40; round += 1) {
      const { owner, first, again } = await settled();
      await issue(first);
      const acts = [
        () => accept(first, { actor: owner }),
        () => ask(owner, { ...again, triggerProcess: true }),
      ];
      const results = await outcomes((round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
      const [accepted, created] = round % 2 === 0 ? results : results.toReversed();
      expect([
        ["done", "active_project_accepted"],
        ["project_closed", "done"],
      ]).toContainEqual([accepted, created]);
      expect((await storedProject(first)).outcome).toBe(created === "done" ? "SUPERSEDED" : null);
    }
  });
});

it("another homeowner's customer, and a site of another customer's, are not there", async () => {
  const { again } = await settled();
  const { owner, again: own } = await settled();
  await refusedUnchanged(() => ask(owner, again), "customer_not_found");
  await refusedUnchanged(() => ask(owner, { ...own, siteId: again.siteId }), "site_not_found");
  await refusedUnchanged(() => ask(SAM, { ...own, siteId: again.siteId }), "site_not_found");
  await refusedUnchanged(() => ask(ANN, { customerId: crypto.randomUUID() }), "customer_not_found");
});
