import { expect, test } from "vitest";
import { moneyStanding } from "#lib/projects/money-standing.rules.ts";

type Facts = Parameters<typeof moneyStanding>[0];
type Contract = NonNullable<Facts["contract"]>;

const OFFERED: Contract = {
  version: 1,
  status: "ISSUED",
  price: 10_000,
  deposit: 1_000,
  acceptedVersion: null,
  acceptedAt: null,
  validUntil: "2026-12-24T12:59:59.000Z",
};
const ACCEPTED: Contract = { ...OFFERED, status: "ACCEPTED", acceptedVersion: 1 };

function standing({
  contract = ACCEPTED,
  charged = 0,
  ...rest
}: Partial<Omit<Facts, "totals">> & { charged?: number }) {
  const totals = { price: 10_000, rebates: 0, charged, due: 10_000 - charged };
  const facts: Facts = {
    stage: "COMMITTING",
    outcome: null,
    contract,
    totals,
    capabilityManagedByPlugin: {},
    ...rest,
  };
  return moneyStanding(facts, String);
}

test("An offer says what would be due if it were accepted, and the deposit that comes first", () => {
  expect(standing({ contract: OFFERED })).toEqual({
    due: { label: "If you accept, due", amount: 10_000 },
    note: "Of that, 1000 is the deposit, which comes first.",
  });
});

test("Nobody is told that something is due of an offer that ran out, or of a project that ended without a contract", () => {
  expect(standing({ contract: { ...OFFERED, status: "EXPIRED" } })).toEqual({
    due: null,
    note: "The offer has run out, so nothing of this is owed.",
  });
  const ended = { stage: "CLOSED", contract: { ...OFFERED, status: "VOIDED" } } as const;
  for (const outcome of ["LOST", "FAILED", "SUPERSEDED"] as const) {
    expect(standing({ ...ended, outcome })).toEqual({
      due: null,
      note: "It was never accepted, so nothing of this is owed.",
    });
  }
});

test("A project that was cancelled after its contract was accepted asks for no money; one that is done does", () => {
  expect(standing({ stage: "CLOSED", outcome: "CANCELLED" }).due).toBeNull();
  expect(standing({ stage: "CLOSED", outcome: "COMPLETED", charged: 4_000 }).due).toEqual({
    label: "Due",
    amount: 6_000,
  });
});

test("What is due falls with each payment, down to nothing, and says when it was too much", () => {
  expect(standing({ charged: 400 })).toEqual({
    due: { label: "Due", amount: 9_600 },
    note: "Of that, 600 is left of the deposit, which comes first.",
  });
  expect(standing({ charged: 1_000 }).note).toBe("The deposit of 1000 is paid.");
  expect(standing({ charged: 10_000 }).due).toEqual({ label: "All paid", amount: 0 });
  expect(standing({ charged: 10_500 }).due).toEqual({ label: "Paid too much", amount: 500 });
});

test("While a newer version waits, the money is that of the accepted one, without the newer one's deposit", () => {
  const contract = { ...ACCEPTED, version: 2, deposit: 9_999 };
  for (const status of ["ISSUED", "EXPIRED"] as const) {
    expect(standing({ contract: { ...contract, status } })).toEqual({
      due: { label: "Due", amount: 10_000 },
      note: "By version 1 of the contract, which you accepted.",
    });
  }
});

test("Nobody is asked for money that a plugin sees to; that nothing is owed is said all the same", () => {
  const capabilityManagedByPlugin = { payments: "till" };
  for (const contract of [OFFERED, ACCEPTED]) {
    expect(standing({ contract, capabilityManagedByPlugin, charged: 400 })).toEqual({
      due: null,
      note: "You hear another way how and when to pay.",
    });
  }
  const expired = { ...OFFERED, status: "EXPIRED" } as const;
  expect(standing({ contract: expired, capabilityManagedByPlugin })).toEqual(standing({ contract: expired }));
});
