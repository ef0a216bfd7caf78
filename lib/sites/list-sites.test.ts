import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { getSite } from "#lib/sites/get-site.ts";
import { listSitesQuery, siteList } from "#lib/sites/list-sites.schema.ts";
import { listSites } from "#lib/sites/list-sites.ts";
import { updateSite } from "#lib/sites/update-site.ts";
import { ANN, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { walk } from "#lib/testing/walk.ts";

useTestDatabase();

async function page(asked: Record<string, string>, actor: SignedIn = SAM) {
  const query = listSitesQuery.parse(asked);
  return siteList.parse(await perform(listSites, { actor, params: {}, query, body: undefined }));
}

/** A site of a customer's own; its id and whose it is. */
async function newSite(street: string) {
  const { siteId, customerId } = await storedAgreement(
    await newProject({ site: { fullAddress: `${street}, Albany WA 6330` } }),
  );
  return { siteId: siteId ?? "", customerId: customerId ?? "" };
}

async function correct(siteId: string): Promise<void> {
  const params = { siteId };
  const { updatedAt: ifMatch } = await perform(getSite, { actor: SAM, params, query: {}, body: undefined });
  await perform(updateSite, { actor: SAM, params, query: {}, body: { accessNotes: "Side gate." }, ifMatch });
}

describe("other software that keeps step with the sites", () => {
  it("reads all of them, newest first, each once, and whose they are", async () => {
    const made = [];
    for (const street of ["1 Ash St", "2 Ash St", "3 Ash St"]) made.unshift(await newSite(street));
    const all = await walk(page, { limit: "2" });
    expect(all.slice(0, 3).map(({ id, customerId }) => ({ siteId: id, customerId }))).toEqual(made);
    expect(all).toHaveLength(await database().site.count());
  });

  it("reads those of one customer alone", async () => {
    const { siteId, customerId } = await newSite("4 Ash St");
    const one = await perform(getSite, { actor: SAM, params: { siteId }, query: {}, body: undefined });
    expect(await page({ customerId })).toEqual({ items: [one], nextCursor: null });
    expect(await page({ customerId: siteId })).toEqual({ items: [], nextCursor: null });
  });

  it("then reads what changed, in that order, also what changes while it reads", async () => {
    const [one, two, three] = [
      await newSite("5 Ash St"),
      await newSite("6 Ash St"),
      await newSite("7 Ash St"),
    ];
    const { updatedAt: updatedSince = "" } = (await page({ customerId: one.customerId })).items[0] ?? {};
    const first = await page({ updatedSince, limit: "1" });
    expect(first.items.map(({ id }) => id)).toEqual([one.siteId]);
    await correct(two.siteId);
    const rest = await walk(page, { updatedSince, limit: "1", cursor: first.nextCursor ?? "" });
    expect(rest.map(({ id }) => id)).toEqual([three.siteId, two.siteId]);
  });
});

it("homeowners read no list of sites, not even of their own", async () => {
  await expect(page({}, ANN)).rejects.toMatchObject({ code: "forbidden" });
});
