import pg from "pg";
import { describe, expect, it } from "vitest";
import { acceptContract } from "#lib/contracts/accept-contract.ts";
import { readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { readDocument } from "#lib/contracts/contract-document.schema.ts";
import { canonicalBytes, sha256 } from "#lib/contracts/contract-document.ts";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { closeProject } from "#lib/projects/close-project.ts";
import { ANN, accept, BOB, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { CALLER, perform } from "#lib/testing/perform.ts";
import { storedCounts } from "#lib/testing/stored.ts";

useTestDatabase();

const OK = { ok: true };
const PNG =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const close = (projectId: string) =>
  perform(closeProject, { actor: SAM, params: { projectId }, query: {}, body: closeProjectBody.parse({}) });

/** Lets the time pass until which a project's contract was good: only the database's owner can. */
async function expire(projectId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
  await owner.query("UPDATE contracts SET valid_until = now() - interval '1 second' WHERE project_id = $1", [
    projectId,
  ]);
  await owner.end();
}

async function refusedUnchanged(
  projectId: string,
  work: () => Promise<unknown>,
  code: string,
): Promise<void> {
  const before = [await storedCounts(), await storedAgreement(projectId)];
  await expect(work()).rejects.toMatchObject({ code });
  expect([await storedCounts(), await storedAgreement(projectId)]).toEqual(before);
}

describe("a homeowner who accepts", () => {
  it("leaves a record of who, how known, when, from where, of what exactly and with which words", async () => {
    const projectId = await newProject();
    await issue(projectId, { solicited: false });
    const signature = { kind: "TYPED", data: "Ann Lee" } as const;
    expect(await accept(projectId, { body: { contractVersion: 1, signature, consent: true } })).toEqual(OK);
    const { contracts, acceptances, customerId, ...project } = await storedAgreement(projectId);
    const [contract, acceptance] = [contracts[0], acceptances[0]];
    if (contract === undefined || acceptance === undefined) throw new Error("nothing is kept");
    const record = readRecord(acceptance.record);
    expect(canonicalBytes(record).equals(acceptance.record)).toBe(true);
    expect(acceptance.hash).toBe(sha256(acceptance.record));
    expect(record).toEqual({
      kind: "contract-acceptance",
      format: 1,
      id: acceptance.id,
      projectId,
      customerId,
      sequence: 0,
      previousHash: null,
      contractId: contract.id,
      version: 1,
      documentSha256: sha256(contract.document),
      pdfSha256: sha256(contract.pdf),
      acceptedAt: acceptance.acceptedAt.toISOString(),
      consent: { text: readDocument(contract.document).consent, ticked: true },
      signerName: "Ann Lee",
      signature,
      by: { userId: ANN.userId, email: ANN.email, name: "Ann Lee", role: "CUSTOMER", via: ANN.via },
      onBehalf: false,
      ...CALLER,
      coolingOffEndsAt: project.coolingOffEndsAt?.toISOString(),
    });
    expect(project).toMatchObject({
      stage: "COMMITTING",
      acceptedVersion: 1,
      evidenceHash: acceptance.hash,
      eventCount: 3,
    });
    expect(project.events.at(-1)).toMatchObject({
      type: "Project.ContractAccepted",
      actor: { kind: "homeowner", userId: ANN.userId },
      data: {
        version: 1,
        sequence: 0,
        hash: acceptance.hash,
        documentSha256: contract.documentSha256,
        onBehalf: false,
      },
    });
    const { rows } = await pool().query(
      "SELECT data ->> 'mail' AS mail FROM pgboss.job WHERE data ->> 'projectId' = $1",
      [projectId],
    );
    expect(rows).toEqual(
      expect.arrayContaining([{ mail: "contract-accepted" }, { mail: "acceptance-notice" }]),
    );
  });

  it("may send no body, and accepting again adds nothing, whichever way", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    const before = [await storedCounts(), await storedAgreement(projectId)];
    for (const again of [false, true]) expect(await accept(projectId, { again })).toEqual(OK);
    await expire(projectId);
    expect(await accept(projectId)).toEqual(OK);
    expect([await storedCounts(), { ...(await storedAgreement(projectId)), contracts: before }]).toEqual([
      before[0],
      { ...before[1], contracts: before },
    ]);
  });

  it("is represented by staff only on the record", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId, { actor: SAM, body: { signerName: "Ann Lee" } });
    const [acceptance] = (await storedAgreement(projectId)).acceptances;
    expect(readRecord(acceptance?.record ?? new Uint8Array())).toMatchObject({
      onBehalf: true,
      signerName: "Ann Lee",
      by: { role: "SALES", userId: SAM.userId },
    });
  });

  it("accepts a newer version only when they say so, and both records stay, chained", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    await issue(projectId);
    await refusedUnchanged(projectId, () => accept(projectId), "contract_changed");
    await refusedUnchanged(
      projectId,
      () => accept(projectId, { again: true, body: { contractVersion: 1 } }),
      "contract_changed",
    );
    await accept(projectId, { again: true });
    const { acceptances, evidenceHash, acceptedVersion, stage } = await storedAgreement(projectId);
    const [first, second] = acceptances.map(({ record }) => readRecord(record));
    expect(first).toMatchObject({ version: 1, sequence: 0, previousHash: null });
    expect(second).toMatchObject({ version: 2, sequence: 1, previousHash: acceptances[0]?.hash });
    expect({ evidenceHash, acceptedVersion, stage }).toEqual({
      evidenceHash: acceptances[1]?.hash,
      acceptedVersion: 2,
      stage: "COMMITTING",
    });
  });

  it("may cool off from what nobody asked for, and a newer version does not shorten that", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    expect((await storedAgreement(projectId)).coolingOffEndsAt).toBeNull();
    await issue(projectId, { solicited: false });
    await accept(projectId, { again: true });
    const { coolingOffEndsAt } = await storedAgreement(projectId);
    const days = ((coolingOffEndsAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13);
    await issue(projectId, { solicited: true });
    await accept(projectId, { again: true });
    expect((await storedAgreement(projectId)).coolingOffEndsAt).toEqual(coolingOffEndsAt);
  });

  it("may draw, as strokes or as a picture that can be shown", async () => {
    const projectId = await newProject();
    await issue(projectId);
    const drawn = (data: string) =>
      accept(projectId, { body: { signerName: "Ann", signature: { kind: "DRAWN", data } } });
    await refusedUnchanged(
      projectId,
      () => drawn("data:image/png;base64,iVBORw0KGgoAAAA="),
      "validation_failed",
    );
    expect(await drawn(PNG)).toEqual(OK);
  });

  it("does not hear from us when a plugin sees to that", async () => {
    const projectId = await newProject({ capabilityManagedByPlugin: { notifications: true } });
    await issue(projectId);
    await accept(projectId);
    const { rows } = await pool().query("SELECT 1 FROM pgboss.job WHERE data ->> 'projectId' = $1", [
      projectId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe("nothing is accepted", () => {
  it("on a service project, before a contract is issued, after it expired or the project closed", async () => {
    const service = await newProject({ type: "SERVICE" });
    await refusedUnchanged(service, () => accept(service), "contract_not_applicable");
    const projectId = await newProject();
    await refusedUnchanged(projectId, () => accept(projectId), "contract_not_issued");
    await issue(projectId);
    await refusedUnchanged(
      projectId,
      () => accept(projectId, { body: { contractVersion: 2 } }),
      "contract_changed",
    );
    await expire(projectId);
    await refusedUnchanged(projectId, () => accept(projectId), "contract_expired");
    await close(projectId);
    await refusedUnchanged(projectId, () => accept(projectId), "project_closed");
  });

  it("that nobody has read: a version issued while somebody accepts is not accepted in passing", async () => {
    const projectId = await newProject();
    await issue(projectId);
    const input = {
      params: { projectId },
      query: { re_accept: true },
      body: undefined,
      file: null,
      ifMatch: null,
    };
    const asked = { tx: database(), actor: ANN, caller: CALLER, input };
    const subject = await acceptContract.authorise(asked);
    await issue(projectId);
    await refusedUnchanged(projectId, () => acceptContract.run({ ...asked, subject }), "contract_changed");
  });

  it("by somebody whose project it is not", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await refusedUnchanged(projectId, () => accept(projectId, { actor: BOB }), "project_not_found");
  });

  it("twice for one version, whatever the code does: the database refuses, and never changes a record", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    const [row] = (await storedAgreement(projectId)).acceptances;
    if (row === undefined) throw new Error("nothing is kept");
    const copy = { ...row, id: crypto.randomUUID(), sequence: 1 };
    await expect(database().contractAcceptance.create({ data: copy })).rejects.toThrow();
    for (const sql of [
      "UPDATE contract_acceptances SET hash = hash",
      "DELETE FROM contract_acceptances",
      "UPDATE contracts SET price = 1",
      "DELETE FROM contracts",
      "UPDATE project_events SET data = '{}'",
    ]) {
      await expect(pool().query(sql)).rejects.toThrow(/permission denied/);
    }
  });
});
