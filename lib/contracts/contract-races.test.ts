import { expect, it } from "vitest";
import { readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { accept, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { mailsAbout } from "#lib/testing/projects.ts";

useTestDatabase();

const ROUNDS = 200;
const LONG = { timeout: 240_000 };

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
  // Two mails for each acceptance and one for each version: none is lost, none is there twice.
  const mails = await mailsAbout(projectId);
  const count = (mail: string) => mails.filter((one) => one === mail).length;
  expect(count("contract-accepted")).toBe(ROUNDS);
  expect(count("acceptance-notice")).toBe(ROUNDS);
  expect(count("contract-ready")).toBe(ROUNDS);
});

it(
  "accepting while a new version is issued takes the version that was read, or none, 200 times over",
  LONG,
  async () => {
    const projectId = await newProject();
    await issue(projectId);
    let accepted = 0;
    const seen = new Set<string>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = (await storedAgreement(projectId)).acceptedVersion;
      const read = round;
      const acts = [
        () => accept(projectId, { again: true, body: { contractVersion: read } }),
        () => issue(projectId),
        () => accept(projectId, { again: true }),
      ];
      // Each is first in some of the rounds.
      const ahead = round % 3;
      const results = await outcomes([...acts.slice(ahead), ...acts.slice(0, ahead)].map((act) => act()));
      const of = (place: number) => results[(place - ahead + 3) % 3] ?? "";
      const [first, issued, second] = [of(0), of(1), of(2)];
      seen.add(`${first} ${second}`);
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
    // A race that always ends the same way would prove nothing.
    expect(seen.size).toBeGreaterThanOrEqual(2);
    await expectWhole(projectId);
  },
);
