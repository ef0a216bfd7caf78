import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "#lib/contracts/contract-document.schema.ts";
import { canonicalBytes, sha256 } from "#lib/contracts/contract-document.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { issueContract } from "#lib/contracts/issue-contract.ts";
import { database } from "#lib/db/client.ts";
import { openPool, pool } from "#lib/db/pool.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { closeProject } from "#lib/projects/close-project.ts";
import { ANN, accept, BOB, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { CALLER, perform } from "#lib/testing/perform.ts";
import { storedCounts } from "#lib/testing/stored.ts";

useTestDatabase();
// As the app does when it starts: making files keeps this process busy for longer than a connection may take to open.
beforeAll(openPool);

const close = (projectId: string) =>
  perform(closeProject, { actor: SAM, params: { projectId }, query: {}, body: closeProjectBody.parse({}) });

async function refusedUnchanged(
  projectId: string,
  work: () => Promise<unknown>,
  code: string,
): Promise<void> {
  const before = [await storedCounts(), await storedAgreement(projectId)];
  await expect(work()).rejects.toMatchObject({ code });
  expect([await storedCounts(), await storedAgreement(projectId)]).toEqual(before);
}

async function documentOf(projectId: string) {
  const [contract] = (await storedAgreement(projectId)).contracts;
  return readDocument(contract?.document ?? new Uint8Array());
}

describe("a contract that staff issue", () => {
  it("is kept as exact bytes that say everything the customer reads, hashed", async () => {
    const projectId = await newProject({
      site: { fullAddress: "9 King St, Perth WA 6000", nmi: "2001985732" },
    });
    const { id } = await issue(projectId, {
      lines: [
        { description: "Panels", quantity: 20, unitPrice: 32_500 },
        { description: "Labour", quantity: 2.5, unitPrice: 9_999 },
      ],
      rebates: [{ description: "State", amount: 50_000 }],
      stc: { quantity: 100, unitValue: 3_800 },
      deposit: 20_000,
      solicited: false,
      validUntil: "2027-01-31",
    });
    const { contracts, contractVersion, stage } = await storedAgreement(projectId);
    const [contract] = contracts;
    if (contract === undefined) throw new Error("nothing was issued");
    expect({ contractVersion, stage }).toEqual({ contractVersion: 1, stage: "CONSIDERING" });
    expect(contract).toMatchObject({
      id,
      version: 1,
      price: 674_998,
      rebates: 430_000,
      deposit: 20_000,
      solicited: false,
    });
    expect(contract.documentSha256).toBe(sha256(contract.document));
    expect(contract.pdfSha256).toBe(sha256(contract.pdf));
    expect(Buffer.from(contract.pdf).subarray(0, 8).toString()).toBe("%PDF-1.7");
    const document = readDocument(contract.document);
    expect(canonicalBytes(document).equals(contract.document)).toBe(true);
    expect(document).toMatchObject({
      contractId: id,
      projectId,
      version: 1,
      validUntil: "2027-01-31T15:59:59.999Z",
      customer: { name: "Ann Lee", email: "ann@example.com" },
      site: {
        place: "9 King St, Perth WA 6000",
        nmi: "2001985732",
        state: "WA",
        timeZone: "Australia/Perth",
      },
      totals: {
        price: 674_998,
        gst: 61_363,
        rebates: 430_000,
        net: 244_998,
        deposit: 20_000,
        balance: 224_998,
      },
      coolingOff: { businessDays: 10 },
    });
    expect(contract.validUntil.toISOString()).toBe(document.validUntil);
    expect(contract.issuedAt.toISOString()).toBe(document.issuedAt);
  });

  it("can be accepted for thirty days when nobody says for how long, to the end of a day there", async () => {
    const projectId = await newProject();
    await issue(projectId);
    const { issuedAt, validUntil, site } = await documentOf(projectId);
    const days = (Date.parse(validUntil) - Date.parse(issuedAt)) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(31.1);
    expect(new Date(validUntil).toLocaleTimeString("en-GB", { timeZone: site.timeZone })).toBe("23:59:59");
  });

  it("is in the timeline and announced to the customer", async () => {
    const projectId = await newProject();
    const { id } = await issue(projectId, {
      solicited: undefined,
      deposit: 10_001,
      depositReason: "Special order",
    });
    const { events, contracts, eventCount } = await storedAgreement(projectId);
    expect(eventCount).toBe(2);
    expect(events.at(-1)).toMatchObject({
      sequence: 1,
      type: "Project.ContractIssued",
      actor: { kind: "staff", userId: SAM.userId, role: "SALES" },
      data: {
        contractId: id,
        version: 1,
        price: 100_000,
        documentSha256: contracts[0]?.documentSha256,
        warnings: ["solicited_unknown", "deposit_above_limit"],
        depositReason: "Special order",
      },
    });
    const { rows } = await pool().query(
      "SELECT data FROM pgboss.job WHERE data ->> 'mail' = 'contract-ready'",
    );
    expect(rows).toContainEqual({ data: { mail: "contract-ready", projectId, version: 1 } });
  });

  it("tells whoever issues what is unusual, and asks for the reason of a high deposit", async () => {
    const projectId = await newProject();
    const answer = await issue(projectId, { deposit: 10_001, solicited: undefined });
    expect(answer.warnings?.map(({ code }) => code)).toEqual([
      "solicited_unknown",
      "deposit_above_limit",
      "deposit_unexplained",
    ]);
    for (const { message } of answer.warnings ?? []) expect(message).toMatch(/^[A-Z].*\.$/);
    expect((await storedAgreement(projectId)).events.at(-1)?.data).toMatchObject({
      warnings: ["solicited_unknown", "deposit_above_limit", "deposit_unexplained"],
    });
    const explained = await issue(projectId, { deposit: 10_001, depositReason: "Special order" });
    expect(explained.warnings?.map(({ code }) => code)).toEqual(["deposit_above_limit"]);
    expect(await issue(projectId)).toEqual({ id: expect.any(String), version: 3 });
  });

  it("warns of names that its file shows as boxes", async () => {
    const customer = { firstName: "小明", lastName: "王", email: ANN.email };
    const { warnings } = await issue(await newProject({ customer }));
    expect(warnings?.map(({ code }) => code)).toEqual(["characters_missing"]);
  });

  it("says what changed from version 2 on: before the first there is nothing to compare with", async () => {
    const projectId = await newProject();
    for (const changes of ["More panels.", "Fewer panels."]) await issue(projectId, { changes });
    const { contracts } = await storedAgreement(projectId);
    expect(contracts.map(({ document }) => readDocument(document).changes)).toEqual([null, "Fewer panels."]);
  });

  it("warns of nothing when the deposit is at the limit and the visit was asked for", async () => {
    const projectId = await newProject();
    await issue(projectId, { deposit: 10_000 });
    expect((await storedAgreement(projectId)).events.at(-1)?.data).toMatchObject({
      warnings: [],
      depositReason: null,
    });
  });

  it("is one version after the other, and takes an agreed project back to considering", async () => {
    const projectId = await newProject();
    expect(await issue(projectId)).toMatchObject({ version: 1 });
    await accept(projectId);
    expect(await issue(projectId)).toMatchObject({ version: 2 });
    expect(await storedAgreement(projectId)).toMatchObject({
      contractVersion: 2,
      acceptedVersion: 1,
      stage: "CONSIDERING",
    });
  });
});

describe("nothing is issued", () => {
  it("by a homeowner, nor on a project that is not there or not theirs", async () => {
    const projectId = await newProject();
    await refusedUnchanged(projectId, () => issue(projectId, {}, ANN), "forbidden");
    await refusedUnchanged(projectId, () => issue(projectId, {}, BOB), "project_not_found");
    await expect(issue(crypto.randomUUID())).rejects.toMatchObject({ code: "project_not_found" });
  });

  it("on a service project or a closed one", async () => {
    const service = await newProject({ type: "SERVICE" });
    await refusedUnchanged(service, () => issue(service), "contract_not_applicable");
    const closed = await newProject();
    await close(closed);
    await refusedUnchanged(closed, () => issue(closed), "project_closed");
  });

  it.each([
    ["a day that is over", { validUntil: "2026-11-01" }],
    ["a moment that has passed", { validUntil: "2026-11-23T00:00:00Z" }],
    ["more than a year ahead", { validUntil: "2031-01-01" }],
  ])("that is good until %s", async (_title, changes) => {
    const projectId = await newProject();
    await refusedUnchanged(projectId, () => issue(projectId, changes), "validation_failed");
  });
});

it("five who issue at once get a version each, and each file says its own number", async () => {
  const projectId = await newProject();
  const issued = await Promise.all(Array.from({ length: 5 }, () => issue(projectId)));
  expect(issued.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4, 5]);
  const { contracts } = await storedAgreement(projectId);
  expect(contracts.map(({ document }) => readDocument(document).version)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(issued.map(({ id }) => id))).toEqual(new Set(contracts.map(({ id }) => id)));
});

it("a contract is not issued to a project that is closed while its file is made", async () => {
  const projectId = await newProject();
  const body = issueContractBody.parse({ lines: [{ description: "Panels", quantity: 1, unitPrice: 1 }] });
  const input = { params: { projectId }, query: {}, body, file: null, ifMatch: null };
  const asked = { tx: database(), actor: SAM, caller: CALLER, input };
  const subject = await issueContract.authorise(asked);
  await close(projectId);
  await refusedUnchanged(projectId, () => issueContract.run({ ...asked, subject }), "project_closed");
});

it("two who issue at once get a version each, 200 times over", { timeout: 300_000 }, async () => {
  const projectId = await newProject();
  for (let round = 0; round < 200; round += 1) {
    const issued = await Promise.all([issue(projectId), issue(projectId)]);
    expect(issued.map(({ version }) => version).toSorted((one, other) => one - other)).toEqual([
      round * 2 + 1,
      round * 2 + 2,
    ]);
  }
  const { contracts, events, eventCount, contractVersion } = await storedAgreement(projectId);
  expect(contractVersion).toBe(400);
  expect(contracts.map(({ version }) => version)).toEqual(
    Array.from({ length: 400 }, (_, index) => index + 1),
  );
  expect(events.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: eventCount }, (_, index) => index),
  );
});
