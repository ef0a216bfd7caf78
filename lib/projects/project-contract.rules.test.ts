import { expect, it } from "vitest";
import { contractStatusOf } from "#lib/projects/project-contract.rules.ts";

const NOW = new Date("2026-11-24T00:00:00Z");
const offered = { isAccepted: false, isNewest: true, isClosed: false, validUntil: NOW };
const earlier = new Date(NOW.getTime() - 1);

it.each([
  ["offered, to its last moment", {}, "ISSUED"],
  ["past that", { validUntil: earlier }, "EXPIRED"],
  ["replaced by a newer one", { isNewest: false }, "SUPERSEDED"],
  ["replaced, and past its time too", { isNewest: false, validUntil: earlier }, "SUPERSEDED"],
  ["offered when its project ends", { isClosed: true }, "VOIDED"],
  ["past its time when its project ends", { isClosed: true, validUntil: earlier }, "VOIDED"],
  ["replaced when its project ends", { isClosed: true, isNewest: false }, "SUPERSEDED"],
  ["accepted", { isAccepted: true }, "ACCEPTED"],
  [
    "accepted, whatever follows",
    { isAccepted: true, isNewest: false, isClosed: true, validUntil: earlier },
    "ACCEPTED",
  ],
])("a version that is %s reads so", (_title, changes, status) => {
  expect(contractStatusOf({ ...offered, ...changes }, NOW)).toBe(status);
});
