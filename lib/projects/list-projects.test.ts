import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { listProjects } from "#lib/projects/list-projects.ts";
import { projectPageQuery } from "#lib/projects/project.schema.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { standingOf } from "#lib/projects/standing.rules.ts";
import { ANN, accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { asOwner } from "#lib/testing/owner.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, moveTo, projectAt } from "#lib/testing/projects.ts";
import { walk } from "#lib/testing/walk.ts";

useTestDatabase();

const DAY = 24 * 60 * 60_000;

function list(query: Record<string, string>, actor: SignedIn = SAM) {
  return perform(listProjects, {
    actor,
    params: {},
    query: projectPageQuery.parse({ limit: "100", ...query }),
    body: undefined,
  });
}

async function found(query: Record<string, string>, actor: SignedIn = SAM): Promise<string[]> {
  return (await list(query, actor)).items.map(({ id }) => id);
}

describe("a rep who types what they remember of a customer finds the project", () => {
  const customer = {
    firstName: "Zoë",
    lastName: "Ångström-Ng",
    email: "zoe.ng@solarhaus.example",
    phone: "0412 345 678",
    type: "BUSINESS",
    companyName: "Łódź & Co",
  };
  const address = { line1: "77 Wattle Grove", suburb: "Yarraville", state: "VIC", postcode: "3013" };

  it.each([
    "zoë",
    "ZOE ang",
    "ån zoe",
    "solarhaus.example",
    "lodz",
    "0412 345 678",
    "+61 412 345 678",
    "345678",
    "77 wattle grove, yarraville",
    "3013",
    "QAAAVZZZZZ",
    "job-4711",
  ])("by %j", async (q) => {
    const other = await newProject();
    const id = await newProject({ customer, site: { address, nmi: "QAAAVZZZZZ" } });
    if (q.startsWith("job")) await database().project.update({ where: { id }, data: { xref: "JOB-4711/a" } });
    const ids = await found({ q });
    expect(ids).toContain(id);
    expect(ids).not.toContain(other);
  });

  it("by its id and by the reference that people read out", async () => {
    const id = await newProject();
    await newProject();
    for (const q of [id, id.toUpperCase(), projectReference(id), projectReference(id).toLowerCase()]) {
      expect(await found({ q })).toEqual([id]);
    }
  });

  it("and nothing by words that are not all there, or are signs to the database alone", async () => {
    await newProject({ customer, site: { address } });
    for (const q of ["zoe quux", "z%grove", "wattl_", "\\"]) expect(await found({ q })).toEqual([]);
  });

  it("by what they are called now, and where it is now, not by what was", async () => {
    const id = await newProject({ customer: { ...customer, lastName: "Before" }, site: { address } });
    const { customerId, siteId } = await database().project.findUniqueOrThrow({ where: { id } });
    await database().customer.update({ where: { id: customerId ?? "" }, data: { lastName: "Afterwards" } });
    await database().site.update({ where: { id: siteId ?? "" }, data: { line1: "9 Elsewhere Road" } });
    expect(await found({ q: "afterwards elsewhere" })).toEqual([id]);
    expect(await found({ q: "before" })).toEqual([]);
  });
});

describe("a rep who narrows the list", () => {
  it("sees the projects that all filters leave, and no other", async () => {
    const sales = await projectAt("QUOTING");
    const service = await newProject({ type: "SERVICE", productsOfInterest: [{ battery: true }] });
    const charger = await newProject({ productsOfInterest: [{ solar: true }, { ev_charger: true }] });
    const left = async (query: Record<string, string>) => {
      const ids = await found(query);
      return [sales, service, charger].filter((id) => ids.includes(id));
    };
    expect(await left({ stage: "QUOTING" })).toEqual([sales]);
    expect(await left({ type: "SERVICE" })).toEqual([service]);
    expect(await left({ product: "solar" })).toEqual([sales, charger]);
    expect(await left({ product: "ev_charger", type: "SALES" })).toEqual([charger]);
    expect(await left({ product: "battery", type: "SALES" })).toEqual([]);
    const hourAgo = new Date(Date.now() - DAY / 24).toISOString();
    expect(await left({ createdAfter: hourAgo })).toEqual([sales, service, charger]);
    expect(await left({ createdBefore: hourAgo })).toEqual([]);
  });

  it("pages through what is left, each project once, the newest first", async () => {
    const ids = [];
    for (let made = 0; made < 5; made += 1) ids.unshift(await newProject({ customerComments: "paged" }));
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list({
        limit: "2",
        stage: "ONBOARDING",
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.slice(0, 5)).toEqual(ids);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("sees those that changed, the oldest change first, and again those that change while they read", async () => {
    const [one, two, three] = [await newProject(), await newProject(), await newProject()];
    const { updatedAt: updatedSince = "" } = (await list({})).items.find(({ id }) => id === one) ?? {};
    const first = await list({ updatedSince, limit: "1" });
    expect(first.items.map(({ id }) => id)).toEqual([one]);
    await close(two);
    const latest = await newProject();
    const rest = await walk(list, { updatedSince, limit: "1", cursor: first.nextCursor ?? "" });
    expect(rest.map(({ id, stage }) => [id, stage])).toEqual([
      [three, "ONBOARDING"],
      [two, "CLOSED"],
      [latest, "ONBOARDING"],
    ]);
    expect(await found({ updatedSince: rest.at(-1)?.updatedAt ?? "" })).toEqual([latest]);
    expect(await found({ updatedSince, stage: "CLOSED" })).toEqual([two]);
    expect(await found({ updatedSince, q: two })).toEqual([two]);
  });

  it("hears of a time that no calendar has", () => {
    for (const name of ["createdAfter", "createdBefore", "updatedSince"]) {
      expect(projectPageQuery.safeParse({ [name]: "0000-01-01T00:00:00Z" }).success).toBe(false);
    }
  });

  it("by whose turn it is sees what the project's own page says", async () => {
    for (const stage of ["ONBOARDING", "REQUESTING", "QUOTING", "INSPECTION", "SERVICING"] as const) {
      await projectAt(stage);
    }
    const issued = async () => {
      const id = await newProject();
      await issue(id);
      return id;
    };
    const [accepted, changed, expired, back] = [
      await issued(),
      await issued(),
      await issued(),
      await issued(),
    ];
    await accept(accepted);
    await accept(changed);
    await issue(changed);
    await runOut(expired);
    await moveTo(back, { to: "QUOTING", reason: "They want to think." });
    await close(await issued());
    const [theirs, theirsExpired, theirsWithoutPhotos] = [
      await issuedElsewhere(),
      await issuedElsewhere(),
      await issuedElsewhere(),
    ];
    await runOut(theirsExpired);
    await moveTo(theirsWithoutPhotos, { to: "QUOTING", reason: "They want to think." });
    await moveTo(theirsWithoutPhotos, { to: "ONBOARDING", reason: "They want other panels." });
    const turns: Record<string, string[]> = {};
    for (const project of (await list({})).items) (turns[standingOf(project).turn] ??= []).push(project.id);
    for (const waitingOn of ["homeowner", "company", "nobody"]) {
      expect(await found({ waitingOn }), waitingOn).toEqual(turns[waitingOn]);
    }
    expect(turns["homeowner"]).toEqual(expect.arrayContaining([changed, back]));
    expect(turns["company"]).toEqual(expect.arrayContaining([accepted, expired, theirs, theirsExpired]));
    expect(turns["homeowner"]).toContain(theirsWithoutPhotos);
  });
});

/** A project with an offer that a plugin has decided on. */
async function issuedElsewhere(): Promise<string> {
  const id = await newProject({ capabilityManagedByPlugin: { contract: "sign", weather: true } });
  await issue(id);
  return id;
}

/** Lets the time of an offer pass: contracts are written once, so that only the database's owner can. */
function runOut(projectId: string): Promise<void> {
  return asOwner("UPDATE contracts SET valid_until = now() - interval '1 minute' WHERE project_id = $1", [
    projectId,
  ]);
}

it("a homeowner who searches finds their own alone", async () => {
  const bobs = { firstName: "Bob", lastName: "Wattlebird", email: "bob@example.com" };
  const theirs = await newProject({ customer: bobs });
  const own = await newProject({ customer: { ...bobs, email: ANN.email } });
  expect(await found({ q: "wattlebird" }, ANN)).toEqual([own]);
  expect(await found({ q: "wattlebird" })).toEqual([own, theirs]);
});
