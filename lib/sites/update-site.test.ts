import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { getSite } from "#lib/sites/get-site.ts";
import { sitePatch } from "#lib/sites/site.schema.ts";
import { updateSite } from "#lib/sites/update-site.ts";
import { ANN, BOB, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const read = (siteId: string, actor: SignedIn = SAM) =>
  perform(getSite, { actor, params: { siteId }, query: {}, body: undefined });

const update = async (siteId: string, patch: object, { actor = SAM, ifMatch = "" } = {}) =>
  perform(updateSite, {
    actor,
    params: { siteId },
    query: {},
    body: sitePatch.parse(patch),
    ifMatch: ifMatch || (await read(siteId)).updatedAt,
  });

const ADDRESS = { line1: "1 Sun St", suburb: "Newtown", state: "NSW", postcode: "2042" };

/** A site of Ann's and its project. */
async function site(given: object = { address: ADDRESS }): Promise<{ siteId: string; projectId: string }> {
  const projectId = await newProject({ site: given });
  const { siteId } = await storedProject(projectId);
  if (siteId === null) throw new Error("Ann's project has no site.");
  return { siteId, projectId };
}

const refusedAt = async (siteId: string, patch: object, path: string) => {
  const { updatedAt: ifMatch } = await read(siteId);
  await refusedUnchanged(() => update(siteId, patch, { ifMatch }), "validation_failed");
  await expect(update(siteId, patch, { ifMatch })).rejects.toMatchObject({
    particulars: { errors: [expect.objectContaining({ path })] },
  });
};

describe("staff who correct a site", () => {
  it("change what they name, down to a part of the address, and leave the rest", async () => {
    const { siteId, projectId } = await site();
    const before = await read(siteId);
    const after = await update(siteId, { address: { postcode: "2043", line2: "Unit 3" }, phases: 3 });
    expect(after).toEqual({
      ...before,
      address: { ...before.address, postcode: "2043", line2: "Unit 3" },
      phases: 3,
      updatedAt: after.updatedAt,
    });
    const { events, customerId } = await storedProject(projectId);
    expect(events.at(-1)).toMatchObject({
      type: "Project.Updated",
      data: {
        projectId,
        customerId,
        changed: ["site.address.line2", "site.address.postcode", "site.phases"],
      },
    });
    expect(JSON.stringify(events)).not.toContain("Unit 3");
  });

  it("complete one that was a meter number alone, with everything there is to say", async () => {
    const { siteId } = await site({ nmi: "2001985732" });
    const whole = {
      address: { ...ADDRESS, line2: "Unit 3", country: "Australia" },
      fullAddress: "3/1 Sun St, Newtown NSW 2042",
      placeId: "place-1",
      latitude: -33.9,
      longitude: 151.2,
      label: "The blue gate",
      nmi: "QAAAVZZZZZ3",
      phases: "UNKNOWN",
      dnsp: "Ausgrid",
      retailer: "Somebody",
      propertyType: "UNIT",
      storeys: 2,
      roofMaterial: "TILE",
      ownership: "STRATA",
      existingSystem: { solarKw: 3.5, batteryKwh: 0, installedYear: 2015 },
      accessNotes: "Ring twice.\nThe dog is kind.",
    };
    const { id, customerId, updatedAt, ...said } = await update(siteId, { ...whole, nmi: "qaaavzzzzz 3" });
    expect(said).toEqual(whole);
    await doneUnchanged(() => update(siteId, whole));
    const bare = Object.fromEntries(
      Object.keys(whole).map((name) => [name, name === "nmi" ? whole.nmi : null]),
    );
    expect(await update(siteId, bare)).toMatchObject({ ...bare, id, customerId });
    expect(await read(siteId)).not.toHaveProperty("updatedAt", updatedAt);
  });

  it("are told where what they name would leave no whole site", async () => {
    const { siteId } = await site();
    await refusedAt(siteId, { address: null }, "fullAddress");
    await refusedAt(siteId, { latitude: -33.9 }, "longitude");
    await refusedAt(siteId, { longitude: 151.2 }, "latitude");
    const { siteId: meterOnly } = await site({ nmi: "2001985732" });
    await refusedAt(meterOnly, { nmi: null }, "fullAddress");
    await refusedAt(meterOnly, { nmi: null, label: "The blue gate" }, "fullAddress");
    await refusedAt(
      meterOnly,
      { address: { line1: "1 Sun St", suburb: "Newtown", state: "NSW" } },
      "address.postcode",
    );
  });

  it("may replace one form by another in one step", async () => {
    const { siteId } = await site();
    const moved = await update(siteId, {
      address: null,
      label: "The blue gate",
      latitude: -33.9,
      longitude: 151.2,
    });
    expect(moved).toMatchObject({ address: null, label: "The blue gate", latitude: -33.9 });
  });
});

describe("two who correct the same site", () => {
  it("never overwrite each other: the second is told, and nothing of theirs is half done", async () => {
    const { siteId } = await site();
    const { updatedAt: ifMatch } = await read(siteId);
    await update(siteId, { accessNotes: "Side gate." }, { ifMatch });
    for (const patch of [{ accessNotes: "Front door." }, { storeys: 2 }, {}]) {
      await refusedUnchanged(() => update(siteId, patch, { ifMatch }), "precondition_failed");
    }
  });

  it("at the same moment are two only in order: one of eight gets through", async () => {
    const { siteId } = await site();
    const { updatedAt: ifMatch } = await read(siteId);
    const all = await outcomes(
      Array.from({ length: 8 }, (_, index) => update(siteId, { accessNotes: `Note ${index}` }, { ifMatch })),
    );
    expect(all.filter((one) => one === "done")).toHaveLength(1);
    expect(new Set(all)).toEqual(new Set(["done", "precondition_failed"]));
  });
});

it("a homeowner reads their site and changes nothing; to another it is not there", async () => {
  const { siteId } = await site();
  const { updatedAt: ifMatch } = await read(siteId, ANN);
  await refusedUnchanged(() => update(siteId, { storeys: 1 }, { actor: ANN, ifMatch }), "forbidden");
  await refusedUnchanged(() => update(siteId, { storeys: 1 }, { actor: BOB, ifMatch }), "site_not_found");
  await refusedUnchanged(() => read(siteId, BOB), "site_not_found");
  await refusedUnchanged(() => read(crypto.randomUUID()), "site_not_found");
});

it.each([
  ["a mistyped meter number", { nmi: "20019857327" }],
  ["five storeys", { storeys: 5 }],
  ["a blank suburb", { address: { suburb: " " } }],
  ["no street", { address: { line1: null } }],
  ["a latitude off the earth", { latitude: 91, longitude: 0 }],
  ["an owner of no known kind", { ownership: "LENT" }],
  ["another customer", { customerId: crypto.randomUUID() }],
  ["an old system's maker", { existingSystem: { maker: "Somebody" } }],
])("a change to %s is refused", (_what, patch) => {
  expect(sitePatch.safeParse(patch).success).toBe(false);
});
