import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { attachCustomerBody } from "#lib/projects/attach-customer.schema.ts";
import { attachCustomer } from "#lib/projects/attach-customer.ts";
import { attachSiteBody } from "#lib/projects/attach-site.schema.ts";
import { attachSite } from "#lib/projects/attach-site.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { getProject } from "#lib/projects/get-project.ts";
import { ANN, BOB, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, mailsAbout, reject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const NOWHERE = "0198c0de-0000-7000-8000-00000000ffff";
const IDA = { firstName: "Ida", lastName: "Quill", email: "ida@example.com", phone: "0412 345 678" };
const HAKEA = { fullAddress: "5 Hakea Lane, Fremantle WA 6160" };

/** Sam begins a project without a customer. */
async function incomplete(): Promise<string> {
  const body = createProjectBody.parse({ productsOfInterest: [{ solar: true }] });
  return (await perform(createProject, { actor: SAM, params: {}, query: {}, body })).id;
}

const customer = (projectId: string, body: object, actor: SignedIn = SAM) =>
  perform(attachCustomer, { actor, params: { projectId }, query: {}, body: attachCustomerBody.parse(body) });

const site = (projectId: string, body: object, actor: SignedIn = SAM) =>
  perform(attachSite, { actor, params: { projectId }, query: {}, body: attachSiteBody.parse(body) });

const found = (projectId: string, actor: SignedIn) =>
  perform(getProject, { actor, params: { projectId }, query: {}, body: undefined });

describe("a project that was begun without a customer", () => {
  it("gets a new one and a new site, is found by both, and nobody is written to", async () => {
    const projectId = await incomplete();
    const { id: customerId } = await customer(projectId, { customer: IDA });
    const { id: siteId } = await site(projectId, { site: HAKEA });
    const { events, ...stored } = await storedAgreement(projectId);
    expect(stored).toMatchObject({ customerId, siteId, eventCount: 3 });
    for (const words of ["ida quill", "0412345678", "5 hakea lane"])
      expect(stored.searchText).toContain(words);
    expect(events.slice(1)).toMatchObject([
      { type: "Project.Updated", actor: { kind: "staff" }, data: { customerId, changed: ["customer"] } },
      { type: "Project.Updated", actor: { kind: "staff" }, data: { customerId, siteId, changed: ["site"] } },
    ]);
    expect(await mailsAbout(projectId)).toEqual([]);
    expect(await found(projectId, SAM)).toMatchObject({ customer: { phone: "+61412345678" }, site: HAKEA });
  });

  it("gets one whom we know, with a site of theirs, and they see it from then on", async () => {
    const known = await storedAgreement(await newProject());
    const projectId = await incomplete();
    await expect(found(projectId, ANN)).rejects.toMatchObject({ code: "project_not_found" });
    const { customerId, siteId } = known;
    expect(await customer(projectId, { customerId })).toEqual({ id: customerId });
    expect(await site(projectId, { siteId })).toEqual({ id: siteId });
    expect(await found(projectId, ANN)).toMatchObject({ customer: { id: customerId }, site: { id: siteId } });
    await doneUnchanged(() => customer(projectId, { customerId }));
    await doneUnchanged(() => site(projectId, { siteId: siteId?.toUpperCase() }));
    // The older project at the site stays as it is.
    expect(await storedAgreement(known.id)).toMatchObject({ stage: "ONBOARDING", outcome: null });
  });

  it("takes neither what is not there nor another customer's site, and no site before a customer", async () => {
    const projectId = await incomplete();
    const other = await storedAgreement(await newProject());
    await refusedUnchanged(() => customer(projectId, { customerId: NOWHERE }), "customer_not_found");
    await refusedUnchanged(() => site(projectId, { site: HAKEA }), "customer_required");
    await refusedUnchanged(() => site(projectId, { siteId: other.siteId }), "customer_required");
    await customer(projectId, { customer: IDA });
    await refusedUnchanged(() => site(projectId, { siteId: other.siteId }), "site_not_found");
    await refusedUnchanged(() => site(projectId, { siteId: NOWHERE }), "site_not_found");
  });

  it("keeps the first of two who are attached at once, and of the other there is no trace, 20 times over", async () => {
    for (let round = 0; round < 20; round += 1) {
      const projectId = await incomplete();
      const emails = [`a${round}@example.com`, `b${round}@example.com`];
      const outcomes = await Promise.allSettled(
        emails.map((email) => customer(projectId, { customer: { ...IDA, email } })),
      );
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes[1 - won]).toMatchObject({ reason: { code: "customer_attached" } });
      expect(await database().customer.findMany({ where: { email: { in: emails } } })).toMatchObject([
        { email: emails[won] },
      ]);
      const sites = await Promise.allSettled([
        site(projectId, { site: HAKEA }),
        site(projectId, { site: HAKEA }),
      ]);
      expect(sites.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const { customerId, events } = await storedAgreement(projectId);
      expect(await database().site.count({ where: { customerId: customerId ?? NOWHERE } })).toBe(1);
      expect(events).toHaveLength(3);
    }
  });
});

describe("a project that has a customer and a site", () => {
  it("keeps them", async () => {
    const projectId = await newProject();
    const other = await storedAgreement(await newProject());
    await refusedUnchanged(() => customer(projectId, { customer: IDA }), "customer_attached");
    await refusedUnchanged(() => customer(projectId, { customerId: other.customerId }), "customer_attached");
    await refusedUnchanged(() => site(projectId, { site: HAKEA }), "site_attached");
    await refusedUnchanged(() => site(projectId, { siteId: other.siteId }), "site_attached");
  });

  it("is not for homeowners to complete; and to another it is not there", async () => {
    const projectId = await newProject({ site: undefined });
    await refusedUnchanged(() => customer(projectId, { customer: IDA }, ANN), "forbidden");
    await refusedUnchanged(() => site(projectId, { site: HAKEA }, ANN), "forbidden");
    await refusedUnchanged(() => customer(projectId, { customer: IDA }, BOB), "project_not_found");
    await refusedUnchanged(() => site(projectId, { site: HAKEA }, BOB), "project_not_found");
  });
});

it("a project that has ended is for nobody new", async () => {
  const [closed, rejected] = [await incomplete(), await incomplete()];
  await close(closed, {}, SAM);
  await reject(rejected);
  for (const projectId of [closed, rejected]) {
    await refusedUnchanged(() => customer(projectId, { customer: IDA }), "project_closed");
    await refusedUnchanged(() => site(projectId, { site: HAKEA }), "project_closed");
  }
});

it.each([
  ["nobody", {}],
  ["two", { customer: IDA, customerId: NOWHERE }],
  ["somebody without an address", { customer: { ...IDA, email: undefined } }],
  ["an id that is none", { customerId: "7" }],
  ["a site along with them", { customer: IDA, site: HAKEA }],
])("attaching %s is refused", (_what, body) => {
  expect(attachCustomerBody.safeParse(body).success).toBe(false);
});

it.each([
  ["nothing", {}],
  ["two sites", { site: HAKEA, siteId: NOWHERE }],
  ["a site that is nowhere", { site: { phases: 1 } }],
])("attaching %s is refused", (_what, body) => {
  expect(attachSiteBody.safeParse(body).success).toBe(false);
});
