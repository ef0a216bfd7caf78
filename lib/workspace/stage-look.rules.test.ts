import { describe, expect, it } from "vitest";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { type OpenStage } from "#lib/projects/project-lifecycle.rules.ts";
import { projectView } from "#lib/testing/project-view.ts";
import { stageLook } from "#lib/workspace/stage-look.rules.ts";

const ACCEPTED: ProjectView["contract"] = {
  version: 1,
  status: "ACCEPTED",
  price: 10_000_00,
  deposit: 1_000_00,
  acceptedVersion: 1,
  acceptedAt: "2026-11-10T00:00:00.000Z",
  validUntil: "2026-12-01T00:00:00.000Z",
};
const ISSUED: ProjectView["contract"] = {
  ...ACCEPTED,
  status: "ISSUED",
  acceptedVersion: null,
  acceptedAt: null,
};

const look = (to: OpenStage, changes: Partial<ProjectView> = {}, deposit: number | null = null) =>
  stageLook(to, { project: projectView(changes), deposit, currency: "AUD" });

describe("before they move a project staff read", () => {
  it("what its homeowner then reads: of an open offer that it is there, whatever the stage", () => {
    expect(look("INSPECTION", { contract: ACCEPTED }).homeownerReads).toBe("We're checking your site");
    expect(look("INSPECTION", { contract: ISSUED }).homeownerReads).toBe("Your contract is ready");
    expect(look("SERVICING", { type: "SERVICE" }).homeownerReads).toBe("We're putting it right");
  });

  it.each([
    ["QUOTING", null, []],
    ["CONSIDERING", null, ["There is no contract yet. Issuing one moves the project here by itself."]],
    ["CONSIDERING", ISSUED, []],
    ["COMMITTING", ISSUED, ["No contract is accepted. Accepting one moves the project here by itself."]],
    ["COMMITTING", ACCEPTED, []],
    ["INSTALLATION", ISSUED, ["No contract is accepted."]],
  ] as const)("on the way to %s what is not agreed", (to, contract, warnings) => {
    expect(look(to, { contract }).warnings).toEqual(warnings);
  });

  it("how much of the deposit is missing when the work begins, and not before", () => {
    const totals = { price: 10_000_00, rebates: 0, charged: 400_00, due: 9_600_00 };
    const facts = { contract: ACCEPTED, totals };
    expect(look("INSTALLATION", facts, 1_000_00).warnings).toEqual(["$600.00 of the deposit isn't here."]);
    expect(look("INSTALLATION", facts, 400_00).warnings).toEqual([]);
    expect(look("COMMITTING", facts, 1_000_00).warnings).toEqual([]);
  });

  it("nothing of a contract or a deposit that a plugin sees to", () => {
    const capabilityManagedByPlugin = { contract: true, payments: true };
    const totals = { price: 10_000_00, rebates: 0, charged: 0, due: 10_000_00 };
    const facts = { contract: ISSUED, totals, capabilityManagedByPlugin };
    expect(look("INSPECTION", facts, 1_000_00)).toMatchObject({
      homeownerReads: "We're checking your site",
      warnings: [],
    });
    expect(look("CONSIDERING", { capabilityManagedByPlugin }).warnings).toEqual([]);
    expect(look("COMMITTING", facts).meaning).not.toContain("deposit");
    expect(look("COMMITTING").meaning).toContain("deposit");
  });
});
