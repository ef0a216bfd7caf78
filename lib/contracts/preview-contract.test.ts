import { describe, expect, it } from "vitest";
import { readContract } from "#lib/contracts/contract.queries.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { previewContract } from "#lib/contracts/preview-contract.ts";
import { database } from "#lib/db/client.ts";
import { ANN, accept, BOB, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { close } from "#lib/testing/projects.ts";
import { storedCounts } from "#lib/testing/stored.ts";

useTestDatabase();

const OFFER = {
  lines: [{ description: "Panels", quantity: 16.5, unitPrice: 41_255 }],
  rebates: [{ description: "State", amount: 50_000 }],
  stc: { quantity: 10, unitValue: 3_800 },
  deposit: 60_000,
  solicited: false,
  changes: "Half a panel more.",
};

function preview(projectId: string, changes: object = {}, actor = SAM) {
  const body = issueContractBody.parse({ ...OFFER, ...changes });
  return perform(previewContract, { actor, params: { projectId }, query: {}, body });
}

/** What no two documents have in common. */
const OWN = { contractId: expect.any(String), issuedAt: expect.any(String) };

describe("a contract that staff look at before they issue it", () => {
  it("says word for word what the customer then reads", async () => {
    const projectId = await newProject();
    const { document, difference } = await preview(projectId, { validUntil: "2027-01-31" });
    await issue(projectId, { ...OFFER, validUntil: "2027-01-31" });
    const read = await readContract(database(), { actor: ANN, projectId, version: null });
    expect(read.document).toEqual({ ...document, ...OWN });
    expect(difference).toBeNull();
  });

  it.each([
    ["of which nothing was accepted: the newest version", [], 2],
    ["of which an older version was accepted: that one", [1], 1],
    ["of which the newest was accepted: that one too", [1, 2], 2],
  ])("shows how it differs from what was there before, %s", async (_title, accepted, from) => {
    const projectId = await newProject();
    for (const version of [1, 2]) {
      await issue(projectId, { lines: [{ description: "Panels", quantity: version, unitPrice: 100_000 }] });
      if (accepted.includes(version)) await accept(projectId, { again: true });
    }
    const { document, difference } = await preview(projectId);
    expect(document).toMatchObject({ version: 3, changes: "Half a panel more." });
    await issue(projectId, OFFER);
    const read = await readContract(database(), { actor: ANN, projectId, version: null });
    expect(difference).toEqual(read.difference);
    expect(difference).toMatchObject({ from, to: 3 });
  });

  it("warns of the same as issuing it does", async () => {
    const projectId = await newProject();
    const unusual = { solicited: undefined, deposit: 400_000 };
    const { warnings } = await preview(projectId, unusual);
    expect(warnings?.map(({ code }) => code)).toEqual([
      "solicited_unknown",
      "deposit_above_limit",
      "deposit_unexplained",
    ]);
    expect(await issue(projectId, { ...OFFER, ...unusual })).toMatchObject({ warnings });
    expect(await preview(projectId, { solicited: true, deposit: 0 })).not.toHaveProperty("warnings");
  });

  it("is stored nowhere, and moves nothing", async () => {
    const projectId = await newProject();
    const before = [await storedCounts(), await storedAgreement(projectId)];
    await preview(projectId);
    expect([await storedCounts(), await storedAgreement(projectId)]).toEqual(before);
  });
});

describe("nothing is previewed", () => {
  it("by a homeowner, nor on a project that is not there or not theirs", async () => {
    const projectId = await newProject();
    await expect(preview(projectId, {}, ANN)).rejects.toMatchObject({ code: "forbidden" });
    await expect(preview(projectId, {}, BOB)).rejects.toMatchObject({ code: "project_not_found" });
    await expect(preview(crypto.randomUUID())).rejects.toMatchObject({ code: "project_not_found" });
  });

  it("that could not be issued: on a service project, a closed one, or good until a day that is over", async () => {
    const service = await newProject({ type: "SERVICE" });
    await expect(preview(service)).rejects.toMatchObject({ code: "contract_not_applicable" });
    const projectId = await newProject();
    await expect(preview(projectId, { validUntil: "2026-11-01" })).rejects.toMatchObject({
      code: "validation_failed",
    });
    await close(projectId);
    await expect(preview(projectId)).rejects.toMatchObject({ code: "project_closed" });
  });
});
