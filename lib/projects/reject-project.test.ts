import { describe, expect, it } from "vitest";
import { rejectProjectBody } from "#lib/projects/reject-project.schema.ts";
import { ANN, accept, BOB, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { close, mailsAbout, moveTo, projectAt, reject, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

describe("staff who cannot do a site", () => {
  it.each([
    ["SALES", "FAILED"],
    ["SERVICE", "CANNOT_RESOLVE"],
  ])(
    "end a project for %s as %s, with their reason, and the customer is written to",
    async (type, outcome) => {
      const projectId = await newProject({ type });
      await reject(projectId, { rejectReason: "  No room\nat the switchboard. " });
      const project = await storedProject(projectId);
      expect(project).toMatchObject({ stage: "CLOSED", outcome });
      const reason = "No room\nat the switchboard.";
      expect(project.closure).toMatchObject({
        outcome,
        reason,
        closedBy: null,
        actor: { userId: SAM.userId },
      });
      expect(project.events.at(-1)).toMatchObject({ type: "Project.Rejected", data: { outcome, reason } });
      expect(await mailsAbout(projectId)).toContain("project-closed");
    },
  );

  it("may say so at any time before it has ended, also of one that is accepted", async () => {
    const accepted = await newProject();
    await issue(accepted);
    await accept(accepted);
    for (const projectId of [accepted, await projectAt("INSTALLATION")]) {
      await reject(projectId);
      expect((await storedProject(projectId)).outcome).toBe("FAILED");
    }
  });

  it("may say so again, ten times at once, and it is told once", async () => {
    const projectId = await newProject();
    const all = await outcomes(Array.from({ length: 10 }, () => reject(projectId)));
    expect(all).toEqual(Array.from({ length: 10 }, () => "done"));
    expect((await storedProject(projectId)).events).toHaveLength(2);
    await doneUnchanged(() => reject(projectId, { rejectReason: "Another reason." }));
  });

  it("are refused when it has ended otherwise", async () => {
    const [closed, completed] = [await newProject(), await projectAt("INSTALLATION")];
    await close(closed);
    await moveTo(completed, { to: "COMPLETED" });
    for (const projectId of [closed, completed]) {
      await refusedUnchanged(() => reject(projectId), "project_closed");
    }
  });
});

it("a homeowner cannot reject; and to another the project is not there", async () => {
  const projectId = await newProject();
  await refusedUnchanged(() => reject(projectId, {}, ANN), "forbidden");
  await refusedUnchanged(() => reject(projectId, {}, BOB), "project_not_found");
});

it.each([
  ["no reason", {}],
  ["an empty one", { rejectReason: "" }],
  ["a blank one", { rejectReason: " \n\t\u200b" }],
  ["one of 2,001 characters", { rejectReason: "x".repeat(2_001) }],
  ["a number", { rejectReason: 5 }],
  ["something beside it", { rejectReason: "No.", reason: "No." }],
])("a rejection with %s is refused", (_what, body) => {
  expect(rejectProjectBody.safeParse(body).success).toBe(false);
});
