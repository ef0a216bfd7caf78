import { expect, it } from "vitest";
import { readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { accept, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";

useTestDatabase();

const ROUNDS = 200;
const LONG = { timeout: 240_000 };

/** What became of each: "done", or the code of the refusal. */
async function outcomes(work: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((one) => {
    if (one.status === "fulfilled") return "done";
    if (one.reason instanceof DomainError) return one.reason.code;
    throw one.reason;
  });
}

/** The timeline has no gap, one event for each acceptance and version, and the chain holds together. */
async function expectWhole(projectId: string): Promise<Awaited<ReturnType<typeof storedAgreement>>> {
  const project = await storedAgreement(projectId);
  expect(project.events.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: project.eventCount }, (_, index) => index),
  );
  const count = (type: string) => project.events.filter((event) => event.type === type).length;
  expect(count("Project.ContractIssued")).toBe(project.contracts.length);
  expect(count("Project.ContractAccepted")).toBe(project.acceptances.length);
  const records = project.acceptances.map(({ record }) => readRecord(record));
  expect(records.map(({ sequence }) => sequence)).toEqual(records.map((_, index) => index));
  expect(records.map(({ previousHash }) => previousHash)).toEqual(
    [null, ...project.acceptances.slice(0, -1).map(({ hash }) => hash)].slice(0, records.length),
  );
  expect(project.evidenceHash).toBe(project.acceptances.at(-1)?.hash ?? null);
  expect(new Set(records.map(({ version }) => version)).size).toBe(records.length);
  return project;
}

it("ten who accept at once leave one record, 200 times over", LONG, async () => {
  const projectId = await newProject();
  for (let round = 1; round <= ROUNDS; round += 1) {
    await issue(projectId);
    const all = Array.from({ length: 10 }, (_, index) =>
      accept(projectId, { again: true, ...(index % 2 === 0 ? {} : { actor: SAM }) }),
    );
    expect(await outcomes(all)).toEqual(Array.from({ length: 10 }, () => "done"));
    if (round % 50 === 0) expect((await expectWhole(projectId)).acceptances).toHaveLength(round);
  }
});

it(
  "accepting while a new version is issued takes the version that was read, or none, 200 times over",
  LONG,
  async () => {
    const projectId = await newProject();
    await issue(projectId);
    let accepted = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = (await storedAgreement(projectId)).acceptedVersion;
      const read = round;
      const all = [
        accept(projectId, { again: true, body: { contractVersion: read } }),
        issue(projectId),
        accept(projectId, { again: true }),
      ];
      const [first, issued, second] = await outcomes(all);
      expect(issued).toBe("done");
      expect(["done", "contract_changed"]).toContain(first);
      expect(["done", "contract_changed"]).toContain(second);
      const { acceptances, acceptedVersion } = await storedAgreement(projectId);
      accepted = acceptances.length;
      // Whoever named the version they read got that one or nothing; whoever named none may have come after the new one.
      if (first === "done") expect(acceptances.some(({ version }) => version === read)).toBe(true);
      if (first !== "done" && second !== "done") expect(acceptedVersion).toBe(before);
    }
    expect(accepted).toBeGreaterThan(0);
    await expectWhole(projectId);
  },
);
