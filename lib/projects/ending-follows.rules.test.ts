import { describe, expect, it } from "vitest";
import { customerClosingFollows, type Ending, staffEndingLook } from "#lib/projects/ending-follows.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { closingOutcome, rejectionOutcome } from "#lib/projects/project-lifecycle.rules.ts";
import { projectView } from "#lib/testing/project-view.ts";

const ZONE = { timeZone: "Australia/Melbourne", currency: "AUD" };
const COOLING = new Date("2026-11-24T12:59:59.999Z");

const offered = (version = 1, acceptedVersion: number | null = null): ProjectView["contract"] => ({
  version,
  status: version === acceptedVersion ? "ACCEPTED" : "ISSUED",
  price: 10_000_00,
  deposit: 1_000_00,
  acceptedVersion,
  acceptedAt: acceptedVersion === null ? null : "2026-11-10T00:00:00.000Z",
  validUntil: "2026-12-01T00:00:00.000Z",
});
const money = (charged: number): ProjectView["totals"] => ({
  price: 10_000_00,
  rebates: 2_000_00,
  charged,
  due: 8_000_00 - charged,
});
const look = (ending: Ending, changes: Partial<ProjectView>, coolingOffEndsAt: Date | null = null) =>
  staffEndingLook(ending, { project: projectView(changes), coolingOffEndsAt, ...ZONE });

describe("staff read beforehand", () => {
  it.each([
    ["complete", {}, "COMPLETED", "the work is done"],
    ["reject", {}, "FAILED", "the company can't do this site"],
    ["reject", { type: "SERVICE" }, "CANNOT_RESOLVE", "it can't be put right"],
    ["close", {}, "LOST", "no contract was ever accepted"],
    ["close", { contract: offered() }, "LOST", "no contract was ever accepted"],
    [
      "close",
      { contract: offered(3, 2) },
      "CANCELLED",
      "version 2 of the contract was accepted, and the work isn't done",
    ],
    ["close", { type: "SERVICE" }, "CANCELLED", "a service that is closed is always cancelled"],
  ] as const)("to %s what is %j gives %s", (ending, changes, outcome, why) => {
    expect(look(ending, changes)).toMatchObject({ outcome, why });
  });

  it("the outcome that the operations give", () => {
    for (const type of ["SALES", "SERVICE"] as const) {
      expect(look("reject", { type }).outcome).toBe(rejectionOutcome(type));
      for (const acceptedVersion of [null, 1]) {
        const { outcome } = look("close", { type, contract: offered(1, acceptedVersion) });
        expect(outcome).toBe(closingOutcome({ type, acceptedVersion }));
      }
    }
  });

  it.each([
    [null, "There is no contract that could become void."],
    [offered(), "Version 1 of the contract, which nobody accepted, becomes void."],
    [offered(2, 2), "Version 2 of the contract was accepted and stays on record."],
    [
      offered(2, 1),
      "Version 2 of the contract, which nobody accepted, becomes void. Version 1, which was, stays on record.",
    ],
  ])("what becomes of the contract", (contract, words) => {
    expect(look("close", { contract }).follows[0]).toBe(words);
  });

  it.each([
    ["nothing agreed, nothing paid", "close", null, 0, 0, 0],
    ["money that nobody owed", "close", offered(), 500_00, 0, -500_00],
    ["what is open of what was agreed", "close", offered(1, 1), 500_00, 8_000_00, 7_500_00],
    ["all that was agreed", "complete", offered(1, 1), 8_000_00, 8_000_00, 0],
  ] as const)("the balance after it: %s", (_what, ending, contract, charged, agreed, balance) => {
    const { figures } = look(ending, { contract, totals: money(charged) });
    expect(figures).toEqual({ agreed, received: charged, balance });
  });

  it("that nothing is owed while the customer may still step back, and until when that is", () => {
    const told = look("close", { contract: offered(1, 1), totals: money(0) }, COOLING);
    expect(told.figures).toEqual({ agreed: 0, received: 0, balance: 0 });
    expect(told.follows.join(" ")).toMatch(/change their mind until 24 November 2026 at 11:59\spm AEDT/);
  });

  it("in words what is missing, and what is to be given back", () => {
    const missing = look("complete", { contract: offered(1, 1), totals: money(1_000_00) });
    expect(missing.follows.join(" ")).toContain("$7,000.00 of what was agreed isn't here.");
    const back = look("reject", { contract: offered(), totals: money(1_000_00) });
    expect(back.follows.join(" ")).toContain("$1,000.00 more is here than is owed.");
  });

  it("of a contract and payments that are left to plugins who settles them, and no sums", () => {
    const capabilityManagedByPlugin = { contract: "sign", payments: "till" };
    const told = look("close", { capabilityManagedByPlugin, totals: money(1_000_00) });
    expect(told.figures).toBeNull();
    expect(told.follows).toContain("The contract is left to sign: none is on record here.");
    expect(told.follows).toContain(
      "Payments are left to till: what is open on either side is settled there.",
    );
    expect(told.follows.join(" ")).not.toContain("$");
    const issued = look("close", { capabilityManagedByPlugin, contract: offered() });
    expect(issued.follows[0]).toBe("Version 1 of the contract, which nobody accepted, becomes void.");
  });

  it("who is written to, and whether the reason goes along", () => {
    const words = "Maja Øverby gets an e-mail about it at maja@example.com";
    expect(look("reject", {}).follows).toContain(`${words}, with your reason.`);
    expect(look("close", {}).follows).toContain(`${words}.`);
    expect(look("close", { customer: null }).follows.join(" ")).toContain("nobody is e-mailed");
    const plugin = look("close", { capabilityManagedByPlugin: { notifications: true } });
    expect(plugin.follows.join(" ")).toContain("no e-mail goes out from here");
  });
});

describe("homeowners read beforehand", () => {
  const follows = (changes: Partial<ProjectView>, coolingOffEndsAt: Date | null = null) =>
    customerClosingFollows({ project: projectView(changes), coolingOffEndsAt, ...ZONE }, "Sunny & Co");

  it("that they owe nothing, and that an offer no longer counts", () => {
    expect(follows({})).toHaveLength(3);
    expect(follows({})[0]).toBe("You owe nothing.");
    expect(follows({ contract: offered() })).toContain(
      "The contract that was offered to you no longer counts.",
    );
  });

  it("that they use their right to cancel, where they accepted", () => {
    const told = follows({ contract: offered(1, 1) }, COOLING);
    expect(told[0]).toMatch(
      /^You cancel the contract you accepted\. That's your right until 24 November 2026/,
    );
    expect(told.join(" ")).not.toContain("no longer counts");
  });

  it("that they get back what they paid", () => {
    const charge = {
      id: "0198c0de-0000-7000-8000-00000000000a",
      amount: 1,
      type: "Cash" as const,
      description: null,
      paid_by: "Maja",
      external_links: [],
      processed_at: "2026-11-10T00:00:00.000Z",
    };
    expect(follows({ charges: [charge] }).join(" ")).toContain("Sunny & Co gives back what you've paid");
    const left = { payments: "Pay & Co" };
    expect(follows({ charges: [charge], capabilityManagedByPlugin: left }).join(" ")).not.toContain(
      "gives back",
    );
  });

  it("that an e-mail confirms it, unless a plugin writes to them", () => {
    expect(follows({}).at(-1)).toContain("you get an e-mail");
    expect(follows({ capabilityManagedByPlugin: { notifications: true } }).at(-1)).not.toContain("e-mail");
  });
});
