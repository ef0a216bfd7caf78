import { beforeAll, describe, expect, it } from "vitest";
import { deleteCharge } from "#lib/charges/delete-charge.ts";
import { database } from "#lib/db/client.ts";
import { sumOf } from "#lib/pipeline/pipeline.rules.ts";
import { stageAges } from "#lib/pipeline/stage-ages.queries.ts";
import { months, weeks } from "#lib/pipeline/weeks-and-months.queries.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";
import { accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { asOwner } from "#lib/testing/owner.ts";
import { perform } from "#lib/testing/perform.ts";
import { charge, close, projectAt } from "#lib/testing/projects.ts";
import { timesOfAge } from "#lib/workspace/workspace-url.rules.ts";

useTestDatabase();

/** A Wednesday, two in the afternoon in Sydney. */
const NOW = new Date("2025-11-12T03:00:00.000Z");
const SYDNEY = { now: NOW, timeZone: "Australia/Sydney" };
const DAY = 24 * 60 * 60_000;

const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

async function stagesOf(filter: ProjectFilter) {
  const rows = await stageAges(database(), filter, NOW);
  return Object.fromEntries(
    rows.filter(({ counts }) => sumOf(counts) > 0).map(({ stage, counts }) => [stage, counts]),
  );
}

async function weeksOf(filter: ProjectFilter, where = SYDNEY) {
  const rows = await weeks(database(), { filter, ...where });
  return Object.fromEntries(
    rows
      .filter((week) => week.requests + week.acceptances > 0)
      .map((week) => [week.day, [week.requests, week.acceptances]]),
  );
}

async function monthsOf(filter: ProjectFilter, where = SYDNEY) {
  const rows = await months(database(), { filter, ...where });
  return Object.fromEntries(
    rows.filter(({ payments }) => payments > 0).map(({ day, payments, amount }) => [day, [payments, amount]]),
  );
}

async function made(projectId: string, createdAt: Date): Promise<string> {
  await database().project.update({ where: { id: projectId }, data: { createdAt } });
  return projectId;
}

let quoted = "";

beforeAll(async () => {
  await made(await newProject(), daysAgo(1));
  quoted = await made(await projectAt("QUOTING"), daysAgo(11));
  // The day an age ends still belongs to it, and its next moment does not.
  await made(await newProject({ productsOfInterest: [{ battery: true }] }), daysAgo(28));
  await made(await newProject(), new Date(daysAgo(28).getTime() - 1));
  await made(await newProject({ type: "SERVICE" }), daysAgo(100));
  const ended = await made(await newProject(), daysAgo(1));
  await close(ended);
  // The last moment of a Sunday in Sydney, the first of a Monday, the first that is shown, and the last that is not.
  for (const time of ["2025-11-09T12:59:59.999Z", "2025-11-09T13:00:00Z"])
    await made(await newProject({ type: "SERVICE" }), new Date(time));
  for (const time of ["2025-05-18T14:00:00Z", "2025-05-18T13:59:59.999Z"])
    await made(await newProject({ type: "SERVICE" }), new Date(time));

  const agreed = await newProject({
    customer: { firstName: "Ida", lastName: "Quill", email: "ida@example.com" },
  });
  await made(agreed, daysAgo(200));
  for (const time of ["2025-10-05T12:59:59Z", "2025-10-05T13:00:00Z"]) {
    await issue(agreed);
    await accept(agreed, { actor: SAM, again: true });
    await asOwner(
      `UPDATE contract_acceptances SET accepted_at = $2 WHERE project_id = $1
         AND sequence = (SELECT max(sequence) FROM contract_acceptances WHERE project_id = $1)`,
      [agreed, new Date(time)],
    );
  }
  await charge(agreed, { amount: 100_00, processed_at: "2025-10-31T12:30:00Z" });
  await charge(agreed, { amount: 20_00, processed_at: "2025-10-31T13:00:00Z" });
  await charge(agreed, { amount: 7_00, processed_at: "2024-11-30T13:00:00Z" });
  await charge(agreed, { amount: 9_99, processed_at: "2024-11-30T12:59:59Z" });
  const { id: chargeId } = await charge(agreed, { amount: 5_000_00, processed_at: "2025-11-01T00:00:00Z" });
  const params = { projectId: agreed, chargeId };
  await perform(deleteCharge, { actor: SAM, params, query: {}, body: undefined });
  await charge(quoted, { amount: 50, processed_at: "2025-11-11T23:00:00Z" });
});

describe("the office sees where its open projects stand, and for how long", () => {
  it("each at its stage and age, and none that has ended", async () => {
    expect(await stagesOf({})).toEqual({
      ONBOARDING: [1, 1, 1, 0],
      QUOTING: [0, 1, 0, 0],
      COMMITTING: [0, 0, 0, 1],
      REQUESTING: [2, 0, 0, 3],
    });
    expect((await stageAges(database(), {}, NOW)).map(({ stage }) => stage)).toHaveLength(10);
  });

  it("those alone that the filters leave, at the stages where they can be", async () => {
    expect(await stagesOf({ product: "battery" })).toEqual({ ONBOARDING: [0, 1, 0, 0] });
    expect(await stagesOf({ q: "ida quill" })).toEqual({ COMMITTING: [0, 0, 0, 1] });
    expect(await stagesOf({ waitingOn: "homeowner", type: "SALES" })).toEqual({ ONBOARDING: [1, 1, 1, 0] });
    expect(await stagesOf({ waitingOn: "nobody" })).toEqual({});
    expect(await stagesOf(timesOfAge("month", NOW))).toEqual({
      ONBOARDING: [0, 1, 0, 0],
      QUOTING: [0, 1, 0, 0],
    });
    const stages = async (filter: ProjectFilter) =>
      (await stageAges(database(), filter, NOW)).map(({ stage }) => stage);
    expect(await stages({ type: "SERVICE" })).toEqual([
      "REQUESTING",
      "INVESTIGATING",
      "SERVICING",
      "REVIEWING",
    ]);
    expect(await stages({ stage: "QUOTING" })).toEqual(["QUOTING"]);
    expect(await stages({ stage: "CLOSED" })).toEqual([]);
  });
});

describe("the office sees what was asked for and accepted week by week", () => {
  it("in 26 weeks that begin on Monday at the company's midnight, also where nothing was", async () => {
    const rows = await weeks(database(), { filter: {}, ...SYDNEY });
    expect(rows.map(({ day }) => day)).toEqual(
      Array.from({ length: 26 }, (_, week) =>
        new Date(Date.UTC(2025, 4, 19 + week * 7)).toISOString().slice(0, 10),
      ),
    );
    expect(await weeksOf({})).toEqual({
      "2025-05-19": [1, 0],
      "2025-08-04": [1, 0],
      "2025-09-29": [0, 1],
      "2025-10-06": [0, 1],
      "2025-10-13": [2, 0],
      "2025-10-27": [1, 0],
      "2025-11-03": [1, 0],
      "2025-11-10": [3, 0],
    });
  });

  it("of those alone that the filters leave", async () => {
    expect(await weeksOf({ q: "ida" })).toEqual({ "2025-09-29": [0, 1], "2025-10-06": [0, 1] });
    expect(await weeksOf({ stage: "CLOSED" })).toEqual({ "2025-11-10": [1, 0] });
    expect(await weeksOf({ product: "battery", waitingOn: "homeowner" })).toEqual({ "2025-10-13": [1, 0] });
  });

  it("by the clocks of another zone when the company is there", async () => {
    const there = { now: NOW, timeZone: "Pacific/Auckland" };
    expect(await weeksOf({ q: "ida" }, there)).toEqual({ "2025-10-06": [0, 2] });
  });
});

describe("the office sees the money that came in month by month", () => {
  it("by when it was received on the company's clocks, without what was deleted, of twelve months", async () => {
    const rows = await months(database(), { filter: {}, ...SYDNEY });
    expect(rows.map(({ day }) => day)).toEqual([
      "2024-12-01",
      ...Array.from({ length: 11 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}-01`),
    ]);
    expect(await monthsOf({})).toEqual({
      "2024-12-01": [1, 7_00],
      // Half past eleven in the evening of the last of October.
      "2025-10-01": [1, 100_00],
      "2025-11-01": [2, 20_50],
    });
  });

  it("of those alone that the filters leave", async () => {
    expect(await monthsOf({ stage: "QUOTING" })).toEqual({ "2025-11-01": [1, 50] });
    expect(await monthsOf({ q: "ida", waitingOn: "company" })).toMatchObject({ "2025-11-01": [1, 20_00] });
    expect(await monthsOf({ product: "battery" })).toEqual({});
  });

  it("by the clocks of another zone when the company is there", async () => {
    const there = { now: NOW, timeZone: "Australia/Perth" };
    expect(await monthsOf({ q: "ida" }, there)).toEqual({ "2025-10-01": [2, 120_00] });
  });
});
