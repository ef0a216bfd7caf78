import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { FILE_CODES } from "#lib/projects/upload-temp-file.schema.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { storedCounts, uploadsUnder } from "#lib/testing/stored.ts";

useTestDatabase();

const somebody: Actor = { kind: "visitor", visitorHash: null };
const visitor = (letter: string): Actor => ({ kind: "visitor", visitorHash: letter.repeat(64) });

const ANN = { firstName: "Ann", lastName: "Lee", email: "ann@example.com" };
const ADDRESS = { line1: "1 Sun St", suburb: "Newtown", state: "NSW", postcode: "2042" };

/** Asks for a project the way the pipeline does: everything in one transaction. */
async function ask(changes: object = {}, actor = somebody): Promise<string> {
  const body = createProjectBody.parse({ productsOfInterest: [{ solar: true }], customer: ANN, ...changes });
  const { id } = await perform(createProject, { actor, params: {}, query: {}, body });
  return id;
}

const projectOf = (id: string) =>
  database().project.findUniqueOrThrow({
    where: { id },
    include: { customer: true, site: true, associations: true, events: { orderBy: { sequence: "asc" } } },
  });

async function mailsOf(projectId: string): Promise<unknown[]> {
  const { rows } = await pool().query(
    "SELECT data ->> 'mail' AS mail FROM pgboss.job WHERE name = 'mail' AND data ->> 'projectId' = $1 ORDER BY 1",
    [projectId],
  );
  return rows.map((row: { mail: unknown }) => row.mail);
}

async function refusedUnchanged(work: () => Promise<unknown>, code: string): Promise<void> {
  const before = await storedCounts();
  await expect(work()).rejects.toMatchObject({ code });
  expect(await storedCounts()).toEqual(before);
}

describe("a homeowner who asks for a system", () => {
  it("finds everything they said in the rows, and nothing else", async () => {
    const id = await ask({
      customer: {
        ...ANN,
        phone: "0412 345 678",
        preferredContact: "SMS",
        locale: "en-AU",
        customFields: { vip: true },
      },
      site: {
        address: ADDRESS,
        nmi: "2001985732 8",
        phases: 3,
        storeys: 2,
        roofMaterial: "TILE",
        existingSystem: { solarKw: 5 },
      },
      productsOfInterest: [{ solar: true }, { battery: true }],
      preferences: { customerPreferredDays: [6, 0, 6] },
      customerComments: "Ring twice.\nThanks!",
      customFields: { lead: { source: "fair" } },
    });
    const project = await projectOf(id);
    expect(project).toMatchObject({
      type: "SALES",
      stage: "ONBOARDING",
      outcome: null,
      products: [
        { solar: true, battery: false, ev_charger: false },
        { solar: false, battery: true, ev_charger: false },
      ],
      preferredDays: [0, 6],
      comments: "Ring twice.\nThanks!",
      customFields: { lead: { source: "fair" } },
      capabilities: {},
      eventCount: 1,
      associations: [],
    });
    expect(project.createdAt).toEqual(project.updatedAt);
    expect(Math.abs(Date.now() - project.createdAt.getTime())).toBeLessThan(60_000);
    expect(project.customer).toMatchObject({
      ...ANN,
      type: "PERSON",
      phone: "+61412345678",
      companyName: null,
      abn: null,
      preferredContact: "SMS",
      locale: "en-AU",
      customFields: { vip: true },
    });
    expect(project.site).toMatchObject({
      ...ADDRESS,
      customerId: project.customer?.id,
      line2: null,
      fullAddress: null,
      latitude: null,
      nmi: "20019857328",
      phases: "3",
      storeys: 2,
      roofMaterial: "TILE",
      existingSystem: { solarKw: 5 },
    });
  });

  it("begins the timeline with one event that holds no secret and no personal data", async () => {
    const { id, customerId, siteId, createdAt, events } = await projectOf(
      await ask({ site: { nmi: "2001985732" } }, visitor("a")),
    );
    expect(events).toEqual([
      {
        id: expect.any(String),
        projectId: id,
        sequence: 0,
        type: "Project.Created",
        time: createdAt,
        actor: { kind: "visitor" },
        data: { projectId: id, customerId, siteId, type: "SALES" },
      },
    ]);
  });

  it("gets ids that sort by time", async () => {
    const ids = [await ask(), await ask(), await ask()];
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it("may ask for service, and about no place at all", async () => {
    const project = await projectOf(await ask({ type: "SERVICE" }));
    expect(project).toMatchObject({ type: "SERVICE", stage: "REQUESTING", siteId: null });
  });

  it.each([
    [{ fullAddress: "1 Sun St", placeId: "p", latitude: -33.9, longitude: 151.25 }],
    [{ latitude: -90, longitude: 180, label: "The hut" }],
    [{ nmi: "QAAAVZZZZZ" }],
  ])("may say where it is as %j", async (site) => {
    expect((await projectOf(await ask({ site }))).site).toMatchObject(site);
  });

  it("finds their words exactly as they wrote them", async () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(words, words, async (comments, field) => {
        fc.pre(!`${comments}${field}`.includes("\0"));
        const project = await projectOf(
          await ask({ customerComments: comments, customFields: { [field]: field } }),
        );
        expect(project.comments).toBe(comments);
        expect(project.customFields).toEqual({ [field]: field });
      }),
      { numRuns: 25, examples: [["'; DROP TABLE projects; --", '\\"${}']] },
    );
  });

  it("is written to, and so is the company, unless a plugin sees to it", async () => {
    expect(await mailsOf(await ask())).toEqual(["request-notice", "request-received"]);
    const plugged = await ask({ capabilityManagedByPlugin: { notifications: "their-plugin" } });
    expect(await mailsOf(plugged)).toEqual([]);
    expect((await projectOf(plugged)).capabilities).toEqual({ notifications: "their-plugin" });
    expect(await mailsOf(await ask({ capabilityManagedByPlugin: { payments: true } }))).toHaveLength(2);
  });
});

describe("photos that were uploaded before", () => {
  it("are claimed, each with an event of its own, in the order they came", async () => {
    const association = await uploadsUnder("claimed-in-order-1", { visitorHash: null, count: 3 });
    const project = await projectOf(await ask({ fileAssociationId: association.id }));
    expect(project.associations.map(({ id }) => id)).toEqual([association.id]);
    expect(project.eventCount).toBe(4);
    expect(project.events.map(({ sequence, type }) => [sequence, type])).toEqual([
      [0, "Project.Created"],
      [1, "File.Attached"],
      [2, "File.Attached"],
      [3, "File.Attached"],
    ]);
    expect(project.events.slice(1).map(({ data }) => data)).toEqual(
      association.files.map(({ id, code }) =>
        expect.objectContaining({ projectId: project.id, fileId: id, fileCode: code }),
      ),
    );
  });

  it("may be as many as can be uploaded", async () => {
    const count = FILE_CODES.length * 10;
    const { id } = await uploadsUnder("as-many-as-may-be-1", { visitorHash: null, count });
    const project = await projectOf(await ask({ fileAssociationId: id }));
    expect(project.events).toHaveLength(count + 1);
    expect(new Set(project.events.map((event) => event.id)).size).toBe(count + 1);
  });

  it("are attached for the visitor who sent them, and for nobody else", async () => {
    const { id } = await uploadsUnder("ones-own-photos-001", { visitorHash: "a".repeat(64), count: 1 });
    for (const other of [visitor("b"), somebody]) {
      const project = await projectOf(await ask({ fileAssociationId: id }, other));
      expect(project).toMatchObject({ associations: [], eventCount: 1 });
    }
    expect((await projectOf(await ask({ fileAssociationId: id }, visitor("a")))).eventCount).toBe(2);
  });

  it("that do not exist attach nothing, and the project is created all the same", async () => {
    const project = await projectOf(await ask({ fileAssociationId: "nobody ever used ☀ this" }));
    expect(project).toMatchObject({ associations: [], eventCount: 1 });
  });

  it("go to one project only: the second is refused and nothing of it is stored", async () => {
    const { id } = await uploadsUnder("once-and-only-once", { visitorHash: null, count: 1 });
    await ask({ fileAssociationId: id });
    await refusedUnchanged(() => ask({ fileAssociationId: id }), "file_association_claimed");
  });

  it("go to one project when ten ask for them at once", async () => {
    const { id } = await uploadsUnder("ten-want-them-all", { visitorHash: null, count: 2 });
    const before = await database().project.count();
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => ask({ fileAssociationId: id })));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await database().project.count()).toBe(before + 1);
    expect(
      await database().projectEvent.count({
        where: {
          type: "File.Attached",
          data: { path: ["fileCode"], equals: "switchboard_photo" },
          project: { associations: { some: { id } } },
        },
      }),
    ).toBe(2);
  });
});

describe("nothing at all is stored", () => {
  it("for a caller without a session who names nobody to contact", () =>
    refusedUnchanged(() => ask({ customer: undefined }), "customer_required"));

  it("for a caller without a session who names a customer or site of ours", async () => {
    const customerId = crypto.randomUUID();
    await refusedUnchanged(() => ask({ customer: undefined, customerId }), "unauthenticated");
    await refusedUnchanged(
      () => ask({ customer: undefined, customerId, siteId: customerId }),
      "unauthenticated",
    );
  });

  it("for a phone number that cannot be called", () =>
    refusedUnchanged(() => ask({ customer: { ...ANN, phone: "+999 123 456" } }), "validation_failed"));

  it("when the database refuses a part of it: the photos stay free", async () => {
    const { id } = await uploadsUnder("stay-free-on-failure", { visitorHash: null, count: 1 });
    const before = await storedCounts();
    const body = createProjectBody.parse({ productsOfInterest: [{}], customer: ANN, fileAssociationId: id });
    // Past the schema on purpose: what is left is the database's own word.
    const unread = { ...body, productsOfInterest: [] };
    const work = perform(createProject, { actor: somebody, params: {}, query: {}, body: unread });
    await expect(work).rejects.toThrow();
    expect(await storedCounts()).toEqual(before);
    expect((await database().fileAssociation.findUniqueOrThrow({ where: { id } })).projectId).toBeNull();
  });
});
