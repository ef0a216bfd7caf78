import { describe, expect, it } from "vitest";
import { ANN, accept, BOB, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { close, moveTo, projectAt, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

describe("staff who move a project", () => {
  it("take it on, and back when they say why; the timeline tells both", async () => {
    const projectId = await newProject();
    await moveTo(projectId, { to: "QUOTING" });
    await moveTo(projectId, { to: "ONBOARDING", reason: "The meter was another one." });
    const by = { kind: "staff", userId: SAM.userId, role: "SALES" };
    const { stage, events } = await storedProject(projectId);
    expect(stage).toBe("ONBOARDING");
    expect(events.slice(1)).toMatchObject([
      {
        sequence: 1,
        type: "Project.StageChanged",
        actor: by,
        data: { from: "ONBOARDING", to: "QUOTING", reason: null },
      },
      { sequence: 2, data: { from: "QUOTING", to: "ONBOARDING", reason: "The meter was another one." } },
    ]);
  });

  it.each(["INSTALLATION", "REVIEWING"] as const)("complete it from %s, once", async (last) => {
    const projectId = await projectAt(last);
    await moveTo(projectId, { to: "COMPLETED" });
    const project = await storedProject(projectId);
    expect(project).toMatchObject({
      stage: "CLOSED",
      outcome: "COMPLETED",
      closure: { outcome: "COMPLETED" },
    });
    expect(project.events.at(-1)).toMatchObject({ type: "Project.Closed", data: { outcome: "COMPLETED" } });
    await doneUnchanged(() => moveTo(projectId, { to: "COMPLETED" }));
    await refusedUnchanged(() => moveTo(projectId, { to: last, reason: "Not yet." }), "project_closed");
  });

  it("leave what was agreed as it is", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    await moveTo(projectId, { to: "INSPECTION" });
    expect(await storedProject(projectId)).toMatchObject({ acceptedVersion: 1, contractVersion: 1 });
  });

  it("are told of a stage that is too far, of another type's, and of one that has no reason", async () => {
    const projectId = await projectAt("QUOTING");
    for (const to of ["COMMITTING", "COMPLETED", "SERVICING"]) {
      await refusedUnchanged(() => moveTo(projectId, { to, reason: "Now." }), "stage_not_reachable");
    }
    await refusedUnchanged(() => moveTo(projectId, { to: "ONBOARDING" }), "validation_failed");
  });

  it("are refused once it has ended", async () => {
    const projectId = await newProject();
    await close(projectId);
    await refusedUnchanged(() => moveTo(projectId, { to: "QUOTING" }), "project_closed");
  });

  it("move it one stage when ten of them do so at once", async () => {
    const projectId = await newProject();
    const all = await outcomes(Array.from({ length: 10 }, () => moveTo(projectId, { to: "QUOTING" })));
    expect(all).toEqual(Array.from({ length: 10 }, () => "done"));
    expect(await storedProject(projectId)).toMatchObject({ stage: "QUOTING", eventCount: 2 });
  });
});

it("a homeowner cannot move a project; and to another it is not there", async () => {
  const projectId = await newProject();
  await refusedUnchanged(() => moveTo(projectId, { to: "QUOTING" }, ANN), "forbidden");
  await refusedUnchanged(() => moveTo(projectId, { to: "QUOTING" }, BOB), "project_not_found");
});
