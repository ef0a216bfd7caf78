import { expect, it } from "vitest";
import { MOVES } from "#lib/projects/project-lifecycle.rules.ts";
import { placeOnTrack, type StandingFacts, standingOf, TRACKS } from "#lib/projects/standing.rules.ts";
import { FILE_CODES } from "#lib/projects/upload-temp-file.schema.ts";

const ALL_PHOTOS = [...FILE_CODES];

function facts(change: Partial<StandingFacts>): StandingFacts {
  const open = { type: "SALES", stage: "ONBOARDING", outcome: null } as const;
  return { ...open, contract: null, fileCodes: ALL_PHOTOS, capabilityManagedByPlugin: {}, ...change };
}

function contract(status: "ISSUED" | "ACCEPTED" | "EXPIRED", acceptedVersion: number | null) {
  const offer = { version: 2, price: 100, deposit: 0, acceptedAt: null };
  return { ...offer, status, acceptedVersion, validUntil: "2026-12-24T12:59:59.999Z" };
}

it("says of every stage where it is on the track that homeowners see, in the order of the lifecycle", () => {
  for (const type of ["SALES", "SERVICE"] as const) {
    const own = Object.entries(MOVES).filter(([, move]) => move.type === type);
    expect(TRACKS[type].map(({ stage }) => stage)).toEqual([...own.map(([stage]) => stage), "CLOSED"]);
  }
  expect(placeOnTrack(facts({ stage: "CONSIDERING" }))).toBe(2);
  expect(placeOnTrack(facts({ stage: "CLOSED", outcome: "COMPLETED" }))).toBe(6);
  expect(placeOnTrack(facts({ stage: "CLOSED", outcome: "LOST" }))).toBeNull();
});

it("waits on the homeowner while photos are missing at the start, and not later", () => {
  expect(standingOf(facts({ fileCodes: [] })).turn).toBe("homeowner");
  expect(standingOf(facts({ fileCodes: ALL_PHOTOS })).turn).toBe("company");
  expect(standingOf(facts({ stage: "QUOTING", fileCodes: [] })).turn).toBe("company");
});

it("waits on the homeowner while a contract can be accepted, whatever the stage says", () => {
  const first = standingOf(facts({ stage: "CONSIDERING", contract: contract("ISSUED", null) }));
  expect(first).toMatchObject({ title: "Your contract is ready", turn: "homeowner" });
  const again = standingOf(facts({ stage: "INSPECTION", contract: contract("ISSUED", 1) }));
  expect(again).toMatchObject({ title: "Your contract has changed", turn: "homeowner" });
});

it("waits on the company once the contract is accepted, or has run out", () => {
  expect(standingOf(facts({ stage: "COMMITTING", contract: contract("ACCEPTED", 2) })).turn).toBe("company");
  expect(standingOf(facts({ stage: "CONSIDERING", contract: contract("EXPIRED", null) })).turn).toBe(
    "company",
  );
});

it("says that the accepted version counts when a newer one has run out", () => {
  expect(standingOf(facts({ stage: "CONSIDERING", contract: contract("EXPIRED", 1) }))).toMatchObject({
    title: "What you accepted still counts",
    words: expect.stringContaining("version 1 stays as it is"),
    turn: "company",
  });
});

it.each([
  ["CONSIDERING", null, "Your contract comes another way"],
  ["CONSIDERING", contract("ISSUED", null), "Your contract comes another way"],
  ["CONSIDERING", contract("EXPIRED", null), "Your contract comes another way"],
  ["INSPECTION", contract("ISSUED", 1), "We're checking your site"],
  ["COMMITTING", contract("ACCEPTED", 2), "You're going ahead"],
] as const)("asks nobody for a contract that is left to a plugin: at %s, with %j", (stage, offer, title) => {
  const left = { capabilityManagedByPlugin: { contract: true } };
  expect(standingOf(facts({ stage, contract: offer, ...left }))).toMatchObject({ title, turn: "company" });
  expect(standingOf(facts({ stage: "ONBOARDING", contract: offer, fileCodes: [], ...left })).turn).toBe(
    "homeowner",
  );
});

it("waits on nobody once it ended, and says how", () => {
  for (const outcome of [
    "COMPLETED",
    "FAILED",
    "LOST",
    "CANCELLED",
    "SUPERSEDED",
    "CANNOT_RESOLVE",
  ] as const) {
    expect(standingOf(facts({ stage: "CLOSED", outcome, contract: contract("ISSUED", null) })).turn).toBe(
      "nobody",
    );
  }
});
