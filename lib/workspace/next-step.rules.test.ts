import { expect, it } from "vitest";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { projectView } from "#lib/testing/project-view.ts";
import { nextStep } from "#lib/workspace/next-step.rules.ts";

const AGREED = {
  version: 1,
  price: 10_000_00,
  deposit: 1_000_00,
  status: "ACCEPTED",
  acceptedVersion: 1,
  acceptedAt: "2026-11-10T00:00:00.000Z",
  validUntil: "2026-12-01T00:00:00.000Z",
} as const;

const SITE: ProjectView["site"] = {
  id: "0198c0de-0000-7000-8000-000000000007",
  placeId: null,
  label: null,
  address: null,
  fullAddress: "1 Sun St, Newtown NSW 2042",
  latitude: null,
  longitude: null,
  nmi: null,
  phases: null,
  dnsp: null,
  retailer: null,
  propertyType: null,
  storeys: null,
  roofMaterial: null,
  ownership: null,
  existingSystem: null,
  accessNotes: null,
};

const step = (
  changes: Partial<ProjectView>,
  { isCoolingOff = false, deposit = null }: { isCoolingOff?: boolean; deposit?: number | null } = {},
) => nextStep({ project: projectView({ site: SITE, ...changes }), isCoolingOff, deposit });

const received = (charged: number) => ({ price: 10_000_00, rebates: 0, charged, due: 10_000_00 - charged });

it("is to find out whom and where, before anything else", () => {
  expect(step({ stage: "QUOTING", customer: null, contract: AGREED })).toMatchObject({ part: "customer" });
});

it.each([
  ["ISSUED", "The customer has the contract"],
  ["EXPIRED", "The offer has run out"],
] as const)("is up to a contract that is %s, whatever the stage", (status, title) => {
  expect(step({ stage: "INSPECTION", contract: { ...AGREED, status } })?.title).toBe(title);
});

it.each([
  [
    "the deposit is still missing",
    received(999_99),
    false,
    { part: "money", title: "Agree on what comes next" },
  ],
  ["the deposit is here", received(1_000_00), false, { part: "stage", title: "Plan the inspection" }],
  [
    "they may still change their mind",
    received(0),
    true,
    { part: "money", title: "Wait, and plan the inspection" },
  ],
] as const)("says once it is agreed and %s what comes first", (_title, totals, isCoolingOff, expected) => {
  const project = { stage: "COMMITTING", contract: AGREED, totals } as const;
  expect(step(project, { isCoolingOff, deposit: 1_000_00 })).toMatchObject(expected);
});

it.each([
  ["the contract, before there is one", "QUOTING", { contract: "sign" }, null, "Wait for the contract"],
  [
    "the contract, while it is decided on",
    "CONSIDERING",
    { contract: "sign" },
    "ISSUED",
    "Wait for the contract",
  ],
  [
    "the contract, when an offer ran out",
    "CONSIDERING",
    { contract: "sign" },
    "EXPIRED",
    "Wait for the contract",
  ],
  [
    "the contract, but not the work after it",
    "INSPECTION",
    { contract: "sign" },
    "ISSUED",
    "Inspect the site",
  ],
  ["payments", "COMMITTING", { payments: "till" }, "ACCEPTED", "Plan the inspection"],
  ["days", "COMMITTING", { payments: "till", scheduling: "roster" }, "ACCEPTED", "Wait for the inspection"],
] as const)("is not what is left to a plugin: %s", (_what, stage, left, status, title) => {
  const contract = status === null ? null : { ...AGREED, status };
  const next = step({ stage, contract, capabilityManagedByPlugin: left }, { deposit: 1_000_00 });
  expect(next).toMatchObject({ title });
  expect(next?.part).not.toBe("money");
});

it("names the plugin that it waits for, and never asks to record money that one sees to", () => {
  const words = (stage: "QUOTING" | "COMMITTING" | "INSTALLATION", left: Record<string, unknown>) =>
    step({ stage, contract: AGREED, capabilityManagedByPlugin: left }, { deposit: 1_000_00 })?.words;
  expect(words("QUOTING", { contract: "sign" })).toContain("left to sign");
  expect(words("COMMITTING", { payments: true })).toBe(
    "Payments are left to a plugin. Move it on once the day is set.",
  );
  expect(words("COMMITTING", { scheduling: "roster" })).toBe(
    "Record the deposit once it is here, then see when the inspection is.",
  );
  expect(words("COMMITTING", { payments: "till", scheduling: "roster" })).toBe(
    "Payments are left to till. Move it on once the day is set by roster.",
  );
  expect(words("INSTALLATION", {})).toContain("paid for");
  expect(words("INSTALLATION", { payments: true })).not.toContain("paid for");
});

it("is nothing once it is over", () => {
  expect(step({ stage: "CLOSED", outcome: "LOST" })).toBeNull();
});
