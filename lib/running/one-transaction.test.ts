import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ANN, accept, issue, newProject, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { requestFrom } from "#lib/testing/mails.ts";
import { close, mailsAbout, reject, storedProject } from "#lib/testing/projects.ts";
import { storedCounts } from "#lib/testing/stored.ts";

useTestDatabase();

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
});

afterAll(() => owner.end());

const everything = async (projectId: string) => [
  await storedCounts(),
  await storedAgreement(projectId),
  await storedProject(projectId),
];

/** What is done while nothing can be written to a table, as if the database gave way just there. */
async function without<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
  await owner.query(`REVOKE INSERT ON ${table} FROM rooftop_app`);
  try {
    return await work();
  } finally {
    await owner.query(`GRANT INSERT ON ${table} TO rooftop_app`);
  }
}

async function withContract(): Promise<string> {
  const projectId = await newProject();
  await issue(projectId);
  return projectId;
}

const CHANGES: readonly (readonly [string, (projectId: string) => Promise<unknown>, readonly string[]])[] = [
  ["issuing a contract", (projectId) => issue(projectId), ["contract-ready"]],
  ["accepting it", (projectId) => accept(projectId), ["acceptance-notice", "contract-accepted"]],
  ["closing a project", (projectId) => close(projectId, {}, ANN), ["closure-notice", "project-closed"]],
  ["rejecting one", (projectId) => reject(projectId), ["project-closed"]],
];

const PLACES = [
  ["its mails cannot be queued", "pgboss.job"],
  ["the timeline cannot tell of it", "project_events"],
] as const;

for (const [title, change, mails] of CHANGES) {
  it.each(PLACES)(
    `${title} does not happen when %s; later it does, and is told of once`,
    async (_why, table) => {
      const projectId = await withContract();
      const before = await everything(projectId);
      const told = await mailsAbout(projectId);
      await expect(without(table, () => change(projectId))).rejects.toThrow();
      expect(await everything(projectId)).toEqual(before);
      await change(projectId);
      expect(await mailsAbout(projectId)).toEqual([...told, ...mails].toSorted());
    },
  );
}

it.each(PLACES)("a request leaves nothing behind when %s", async (_why, table) => {
  const before = await storedCounts();
  const asking = () => requestFrom({ firstName: "Ann", lastName: "Lee", email: "ann@example.com" });
  await expect(without(table, asking)).rejects.toThrow();
  expect(await storedCounts()).toEqual(before);
});
