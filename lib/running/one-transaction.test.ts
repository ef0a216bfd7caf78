import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#lib/actor.rules.ts";
import { deleteCharge } from "#lib/charges/delete-charge.ts";
import { database } from "#lib/db/client.ts";
import type { Operation } from "#lib/operation.ts";
import { updateInstallationPreferences } from "#lib/projects/update-installation-preferences.ts";
import { updateProject } from "#lib/projects/update-project.ts";
import { ANN, accept, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { requestFrom } from "#lib/testing/mails.ts";
import { perform } from "#lib/testing/perform.ts";
import { attachPhotos, retake } from "#lib/testing/photos.ts";
import { charge, close, mailsAbout, moveTo, reject, storedProject } from "#lib/testing/projects.ts";
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

/** Sam does something that takes a body and nothing else. */
function about<Who extends Actor, Body, Subject, Result>(
  operation: Operation<Who, { projectId: string }, Record<string, never>, Body, Subject, Result>,
  projectId: string,
  body: Body,
): Promise<Result> {
  return perform(operation, { actor: SAM, params: { projectId }, query: {}, body });
}

async function takeBack(projectId: string): Promise<unknown> {
  const { charges } = await storedProject(projectId);
  const params = { projectId, chargeId: charges[0]?.id ?? "" };
  return perform(deleteCharge, { actor: SAM, params, query: {}, body: undefined });
}

async function retakeOfTheFirst(projectId: string): Promise<unknown> {
  const { id } = await database().file.findFirstOrThrow({ where: { association: { projectId } } });
  return retake(projectId, id);
}

async function withContract(): Promise<string> {
  const projectId = await newProject();
  await attachPhotos(projectId);
  await issue(projectId);
  return projectId;
}

const CHANGES: readonly (readonly [string, (projectId: string) => Promise<unknown>, readonly string[]])[] = [
  ["issuing a contract", (projectId) => issue(projectId), ["contract-ready"]],
  ["accepting it", (projectId) => accept(projectId), ["acceptance-notice", "contract-accepted"]],
  ["closing a project", (projectId) => close(projectId, {}, ANN), ["closure-notice", "project-closed"]],
  ["rejecting one", (projectId) => reject(projectId), ["project-closed"]],
  ["asking for a photo again", retakeOfTheFirst, ["photo-retake"]],
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

const UNANNOUNCED: readonly (readonly [string, (projectId: string) => Promise<unknown>])[] = [
  ["recording money", (projectId) => charge(projectId)],
  ["taking a charge back", takeBack],
  ["sorting a project", (projectId) => about(updateProject, projectId, { class: "GOLD" })],
  ["choosing days", (projectId) => about(updateInstallationPreferences, projectId, [2])],
  ["moving a project on", (projectId) => moveTo(projectId, { to: "QUOTING" })],
];

it.each(UNANNOUNCED)("%s does not happen when the timeline cannot tell of it", async (_title, change) => {
  const projectId = await newProject();
  await charge(projectId);
  const before = await everything(projectId);
  await expect(without("project_events", () => change(projectId))).rejects.toThrow();
  expect(await everything(projectId)).toEqual(before);
  await change(projectId);
  expect(await everything(projectId)).not.toEqual(before);
});

it.each(PLACES)("a request leaves nothing behind when %s", async (_why, table) => {
  const before = await storedCounts();
  const asking = () => requestFrom({ firstName: "Ann", lastName: "Lee", email: "ann@example.com" });
  await expect(without(table, asking)).rejects.toThrow();
  expect(await storedCounts()).toEqual(before);
});
