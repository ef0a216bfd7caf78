import { describe, expect, it } from "vitest";
import { customerPatch } from "#lib/customers/customer.schema.ts";
import { getCustomer } from "#lib/customers/get-customer.ts";
import { updateCustomer } from "#lib/customers/update-customer.ts";
import { listProjectEvents } from "#lib/projects/list-project-events.ts";
import { listProjects } from "#lib/projects/list-projects.ts";
import { updateInstallationPreferences } from "#lib/projects/update-installation-preferences.ts";
import { ANN, accept, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { charge, close, mailsAbout, storedProject } from "#lib/testing/projects.ts";

useTestDatabase();

const ALL = {
  notifications: "texts",
  contract: { name: "sign" },
  scheduling: true,
  payments: "till",
  weather: { station: 7 },
};

/** A project with all that can happen to it, and a correction of its customer's name. */
async function lived(capabilityManagedByPlugin: object): Promise<string> {
  const projectId = await newProject({ capabilityManagedByPlugin });
  await issue(projectId);
  await accept(projectId);
  await perform(updateInstallationPreferences, {
    actor: ANN,
    params: { projectId },
    query: {},
    body: [1, 2],
  });
  await charge(projectId);
  await rename(projectId);
  await close(projectId, {}, SAM);
  return projectId;
}

async function rename(projectId: string): Promise<void> {
  const params = { customerId: (await storedProject(projectId)).customerId ?? "" };
  const asked = { actor: SAM, params, query: {} };
  const { updatedAt: ifMatch } = await perform(getCustomer, { ...asked, body: undefined });
  await perform(updateCustomer, { ...asked, body: customerPatch.parse({ firstName: "Anna" }), ifMatch });
}

async function timeline(projectId: string, actor = SAM) {
  const asked = { actor, params: { projectId }, query: { limit: 100 }, body: undefined };
  return (await perform(listProjectEvents, asked)).items;
}

describe("a project that leaves everything to plugins", () => {
  it("takes from them what they do: an offer, an acceptance, days, money", async () => {
    const { contractVersion, acceptedVersion, preferredDays } = await storedAgreement(await lived(ALL));
    expect({ contractVersion, acceptedVersion, preferredDays }).toEqual({
      contractVersion: 1,
      acceptedVersion: 1,
      preferredDays: [1, 2],
    });
  });

  it("says so with everything that happens to it, to staff and to its homeowner", async () => {
    const projectId = await lived(ALL);
    for (const actor of [SAM, ANN]) {
      const events = await timeline(projectId, actor);
      expect(events.map(({ type, data }) => [type, data["capabilityManagedByPlugin"]])).toEqual([
        ["Project.Created", ALL],
        ["Project.ContractIssued", ALL],
        ["Project.ContractAccepted", ALL],
        ["Project.PreferencesUpdated", ALL],
        ["Charge.Created", ALL],
        ["Project.Updated", ALL],
        ["Project.Closed", ALL],
      ]);
    }
  });

  it("says so where projects are listed", async () => {
    const id = await newProject({ capabilityManagedByPlugin: ALL });
    const asked = { actor: SAM, params: {}, query: { limit: 1, q: id }, body: undefined };
    const { items } = await perform(listProjects, asked);
    expect(items).toMatchObject([{ id, capabilityManagedByPlugin: ALL }]);
  });
});

it("a project that leaves nothing to a plugin says nothing of any", async () => {
  const events = await timeline(await lived({}));
  expect(events).toHaveLength(7);
  for (const { data } of events) expect(data).not.toHaveProperty("capabilityManagedByPlugin");
});

it.each([
  ["nobody", {}, ["contract-ready"]],
  ["a plugin that knows other things", { payments: true, weather: true }, ["contract-ready"]],
  ["a plugin", { contract: true }, []],
])("a homeowner whose contract is left to %s is asked by mail to read it: %j", async (_whom, left, asked) => {
  const projectId = await newProject({ capabilityManagedByPlugin: left });
  await issue(projectId);
  await accept(projectId);
  const mails = await mailsAbout(projectId);
  expect(mails.filter((mail) => mail === "contract-ready")).toEqual(asked);
  expect(mails, "their copy of what was accepted").toContain("contract-accepted");
});
