import { describe, expect, it } from "vitest";
import type { HandOver } from "#lib/actor.rules.ts";
import { readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { getContract } from "#lib/contracts/get-contract.ts";
import { verifyEvidence } from "#lib/contracts/verify-evidence.ts";
import { anyone, signedIn } from "#lib/operation.ts";
import { PERMISSIONS } from "#lib/projects/project-access.rules.ts";
import { updateInstallationPreferences } from "#lib/projects/update-installation-preferences.ts";
import { ANN, accept, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { close } from "#lib/testing/projects.ts";

useTestDatabase();

const SINCE = new Date("2026-11-25T02:00:00Z");

/** A customer on Sam's device. */
function on(projectId: string): HandOver {
  const rep = { userId: SAM.userId, email: SAM.email, name: SAM.name, role: "SALES" } as const;
  return {
    kind: "hand-over",
    handOverId: "0198c0de-0000-7000-8000-00000000bbbb",
    projectId,
    since: SINCE,
    rep,
  };
}

const SIGNED = {
  contractVersion: 1,
  signerName: "Ann Lee",
  signature: { kind: "DRAWN", data: "M1 2 L3 4" },
  consent: true,
} as const;

const chooseDays = (projectId: string, actor: HandOver) =>
  perform(updateInstallationPreferences, { actor, params: { projectId }, query: {}, body: [2] });
const read = (projectId: string, actor: HandOver) =>
  perform(getContract, { actor, params: { projectId }, query: {}, body: undefined });

describe("a customer who was handed a rep's device", () => {
  it("signs: the record says on whose device and in whose presence, and that nobody did it for them", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId, { actor: on(projectId), body: SIGNED });
    const { acceptances, events } = await storedAgreement(projectId);
    const record = readRecord(acceptances[0]?.record ?? new Uint8Array());
    expect(record).toMatchObject({
      onBehalf: false,
      signerName: "Ann Lee",
      by: {
        userId: SAM.userId,
        email: SAM.email,
        name: "Sam Sales",
        role: "SALES",
        via: {
          kind: "hand-over",
          handOverId: "0198c0de-0000-7000-8000-00000000bbbb",
          handedOverAt: SINCE.toISOString(),
        },
      },
    });
    expect(events.at(-1)).toMatchObject({
      type: "Project.ContractAccepted",
      actor: { kind: "hand-over", userId: SAM.userId },
      data: { onBehalf: false },
    });
    expect((await read(projectId, on(projectId))).acceptance).toMatchObject({ inPresenceOf: "Sam Sales" });
  });

  it("has their record in one chain with those of other kinds, and all of it verifies", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    await issue(projectId);
    await accept(projectId, { actor: on(projectId), again: true, body: { ...SIGNED, contractVersion: 2 } });
    await issue(projectId);
    await accept(projectId, { actor: SAM, again: true });
    expect((await storedAgreement(projectId)).acceptances).toHaveLength(3);
    expect(await verifyEvidence()).toMatchObject({ ok: true, broken: [] });
  });

  it.each(["contractVersion", "signerName", "signature", "consent"])(
    "signs with all that a signature takes: not without %s",
    async (missing) => {
      const projectId = await newProject();
      await issue(projectId);
      const body = Object.fromEntries(
        Object.entries({ ...SIGNED, signature: { kind: "TYPED", data: "Ann" } }).filter(
          ([name]) => name !== missing,
        ),
      );
      await expect(accept(projectId, { actor: on(projectId), body })).rejects.toMatchObject({
        code: "validation_failed",
        particulars: { errors: [{ path: missing }] },
      });
      expect((await storedAgreement(projectId)).acceptances).toEqual([]);
    },
  );

  it("may choose days and decline, and once they signed no longer decline, not even in the cooling-off period", async () => {
    const projectId = await newProject();
    await issue(projectId, { solicited: false });
    const customer = on(projectId);
    await chooseDays(projectId, customer);
    await accept(projectId, { actor: customer, body: SIGNED });
    await expect(close(projectId, {}, customer)).rejects.toMatchObject({ code: "forbidden" });
    const declined = await newProject();
    await issue(declined);
    await close(declined, {}, on(declined));
    expect(await storedAgreement(declined)).toMatchObject({ stage: "CLOSED", outcome: "LOST" });
  });

  it("sees no other project, not even one of the same customer", async () => {
    const [theirs, another] = [await newProject(), await newProject()];
    await issue(another);
    const customer = on(theirs);
    const notFound = { code: "project_not_found" };
    await expect(accept(another, { actor: customer, body: SIGNED })).rejects.toMatchObject(notFound);
    await expect(close(another, {}, customer)).rejects.toMatchObject(notFound);
    await expect(chooseDays(another, customer)).rejects.toMatchObject(notFound);
    await expect(read(another, customer)).rejects.toMatchObject(notFound);
  });

  it("is nobody to every operation that does not say that it is there for them", () => {
    for (const access of [anyone, signedIn]) {
      expect(() => access.admit(on("0198c0de-0000-7000-8000-00000000cccc"))).toThrow(/handed to a customer/);
      expect(access.admit(ANN)).toBe(ANN);
    }
    const allowed = Object.entries(PERMISSIONS).filter(([, { HAND_OVER }]) => HAND_OVER !== "no");
    expect(allowed.map(([action]) => action).toSorted()).toEqual([
      "accept-contract",
      "close-project",
      "get-contract",
      "update-installation-preferences",
    ]);
  });
});
