import { describe, expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { updateProjectBody } from "#lib/projects/update-project.schema.ts";
import { updateProject } from "#lib/projects/update-project.ts";
import { ANN, BOB, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const update = (projectId: string, body: object, actor = SAM, sent: { ifMatch?: string } = {}) =>
  perform(updateProject, {
    actor,
    params: { projectId },
    query: {},
    body: updateProjectBody.parse(body),
    ...sent,
  });

const stateOf = async (projectId: string) => (await storedProject(projectId)).updatedAt.toISOString();

describe("staff who sort a project", () => {
  it("set what they name and leave the rest, each change told with what it set", async () => {
    const projectId = await newProject();
    await update(projectId, { class: "GOLD", xref: "CRM-1" });
    await update(projectId, { xref: "CRM-2" });
    const { events, ...project } = await storedProject(projectId);
    expect(project).toMatchObject({ class: "GOLD", xref: "CRM-2" });
    expect(events.slice(1)).toMatchObject([
      { type: "Project.Updated", data: { class: "GOLD", xref: "CRM-1" } },
      { type: "Project.Updated", data: { xref: "CRM-2" }, actor: { kind: "staff", userId: SAM.userId } },
    ]);
    expect(events[2]?.data).not.toHaveProperty("class");
  });

  it("change nothing with what is so already, or with nothing at all", async () => {
    const projectId = await newProject();
    await update(projectId, { class: "GOLD" });
    for (const body of [{ class: "GOLD" }, {}]) await doneUnchanged(() => update(projectId, body));
  });

  it("may sort one that is closed: it reopens nothing", async () => {
    const projectId = await newProject();
    await close(projectId);
    await update(projectId, { class: "LATE" });
    expect(await storedProject(projectId)).toMatchObject({ class: "LATE", stage: "CLOSED", outcome: "LOST" });
  });

  it("lose nothing of each other's, when twenty do so at once", async () => {
    const projectId = await newProject();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        update(projectId, index % 2 === 0 ? { class: `c${index}` } : { xref: `x${index}` }),
      ),
    );
    const { events, ...project } = await storedProject(projectId);
    expect([project.eventCount, events.length]).toEqual([21, 21]);
    expect([project.class, project.xref]).toEqual([expect.stringMatching(/^c/), expect.stringMatching(/^x/)]);
  });
});

describe("whoever sorts a project as they read it", () => {
  it("changes that state and no other, also when what they send is so already", async () => {
    const projectId = await newProject();
    const ifMatch = await stateOf(projectId);
    await update(projectId, { class: "GOLD" }, SAM, { ifMatch: `${ifMatch}/the-very-answer` });
    for (const body of [{ class: "GREY" }, { class: "GOLD" }, {}]) {
      await refusedUnchanged(() => update(projectId, body, SAM, { ifMatch }), "precondition_failed");
    }
    const now = await stateOf(projectId);
    await doneUnchanged(() => update(projectId, { class: "GOLD" }, SAM, { ifMatch: now }));
    for (const made of ["", "/", "2026", "infinity", "\u00e9".normalize("NFD"), `${now}Z`]) {
      const sent = { ifMatch: made };
      await refusedUnchanged(() => update(projectId, { class: "GREY" }, SAM, sent), "precondition_failed");
    }
  });

  it("is one of twenty who do so at once, and the others are told", async () => {
    const projectId = await newProject();
    const ifMatch = await stateOf(projectId);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        update(projectId, { xref: `x${index}` }, SAM, { ifMatch }).then(
          () => "done",
          ({ code }) => code,
        ),
      ),
    );
    expect(all.toSorted()).toEqual(["done", ...Array.from({ length: 19 }, () => "precondition_failed")]);
    expect((await storedProject(projectId)).eventCount).toBe(2);
  });

  it("finds each change later than the one before, also by a clock that is behind", async () => {
    const projectId = await newProject();
    const ahead = new Date(Date.now() + 60_000);
    await database().project.update({ where: { id: projectId }, data: { updatedAt: ahead } });
    await update(projectId, { class: "GOLD" });
    expect(await stateOf(projectId)).toBe(new Date(ahead.getTime() + 1).toISOString());
  });
});

it("a homeowner cannot sort their project; and to another it is not there", async () => {
  const projectId = await newProject();
  await refusedUnchanged(() => update(projectId, { class: "VIP" }, ANN), "forbidden");
  await refusedUnchanged(() => update(projectId, { class: "VIP" }, BOB), "project_not_found");
});

it.each([
  ["a blank class", { class: " " }],
  ["a class on two lines", { class: "a\nb" }],
  ["a class of 4,001 characters", { class: "x".repeat(4_001) }],
  ["a reference that is a number", { xref: 5 }],
  ["no reference at all", { xref: null }],
  ["a stage", { stage: "CLOSED" }],
])("a change to %s is refused", (_what, body) => {
  expect(updateProjectBody.safeParse(body).success).toBe(false);
});
