import { describe, expect, it } from "vitest";
import { decideAcceptance } from "#lib/contracts/acceptance.rules.ts";

const NOW = new Date("2026-11-24T00:00:00Z");
const LATER = new Date("2026-12-24T00:00:00Z");
const open = { type: "SALES", stage: "CONSIDERING", acceptedVersion: null } as const;
const accepted = (acceptedVersion: number) => ({ ...open, acceptedVersion });
const current = { version: 2, validUntil: LATER };
const expired = { version: 2, validUntil: new Date(NOW.getTime() - 1) };

describe("whoever accepts", () => {
  it.each([
    [
      "a service project",
      { ...open, type: "SERVICE" },
      null,
      undefined,
      "contract_not_applicable",
      "contract_not_applicable",
    ],
    [
      "a closed project",
      { ...open, stage: "CLOSED" },
      current,
      undefined,
      "project_closed",
      "project_closed",
    ],
    [
      "a closed project that was agreed",
      { ...accepted(2), stage: "CLOSED" },
      current,
      undefined,
      "project_closed",
      "project_closed",
    ],
    ["when nothing is issued", open, null, undefined, "contract_not_issued", "contract_not_issued"],
    ["when nothing is accepted yet", open, current, undefined, "accept", "accept"],
    ["having read the current version", open, current, 2, "accept", "accept"],
    ["having read another version", open, current, 1, "contract_changed", "contract_changed"],
    ["the current version again", accepted(2), current, undefined, "accepted already", "accepted already"],
    [
      "the current version again, expired since",
      accepted(2),
      expired,
      2,
      "accepted already",
      "accepted already",
    ],
    [
      "the accepted version when there is a newer one",
      accepted(1),
      current,
      1,
      "contract_changed",
      "contract_changed",
    ],
    ["when an older one is accepted", accepted(1), current, undefined, "contract_changed", "accept"],
    ["too late", open, expired, undefined, "contract_expired", "contract_expired"],
    [
      "too late, when an older one is accepted",
      accepted(1),
      expired,
      undefined,
      "contract_expired",
      "contract_expired",
    ],
    ["at the last moment", open, { version: 2, validUntil: NOW }, undefined, "accept", "accept"],
  ] as const)("%s", (_title, project, contract, contractVersion, plainly, again) => {
    const situation = { project, current: contract, contractVersion };
    expect(decideAcceptance({ ...situation, reAccept: false }, NOW)).toBe(plainly);
    expect(decideAcceptance({ ...situation, reAccept: true }, NOW)).toBe(again);
  });
});
