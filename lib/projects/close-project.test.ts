import { describe, expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { ANN, accept, BOB, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { close, mailsAbout, moveTo, reject, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

async function agreed({ solicited }: { solicited: boolean }): Promise<string> {
  const projectId = await newProject();
  await issue(projectId, { solicited });
  await accept(projectId);
  return projectId;
}

describe("a homeowner who closes their project", () => {
  it("finds it ended, with their words beside who they are, told once to everybody it concerns", async () => {
    const projectId = await newProject();
    await close(projectId, { closedBy: "Ann’s son", reason: "We are moving.\nSorry!" });
    const project = await storedProject(projectId);
    const by = { kind: "homeowner", userId: ANN.userId };
    expect(project).toMatchObject({ stage: "CLOSED", outcome: "LOST" });
    expect(project.closure).toEqual({
      projectId,
      outcome: "LOST",
      reason: "We are moving.\nSorry!",
      closedBy: "Ann’s son",
      actor: by,
      time: project.updatedAt,
    });
    expect(project.events.at(-1)).toMatchObject({ sequence: 1, type: "Project.Closed", actor: by });
    expect(await mailsAbout(projectId)).toEqual([
      "closure-notice",
      "project-closed",
      "request-notice",
      "request-received",
    ]);
  });

  it("voids the contract that nobody accepted, and the timeline says which", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await close(projectId);
    expect((await storedProject(projectId)).events.at(-1)?.data).toMatchObject({
      outcome: "LOST",
      voidedVersion: 1,
    });
  });

  it("may not once the contract is accepted", async () => {
    const projectId = await agreed({ solicited: true });
    await refusedUnchanged(() => close(projectId), "forbidden");
  });

  it("may while they can cool off from it, and not a moment longer", async () => {
    const [inTime, late] = [await agreed({ solicited: false }), await agreed({ solicited: false })];
    await close(inTime);
    expect(await storedProject(inTime)).toMatchObject({ outcome: "CANCELLED", acceptedVersion: 1 });
    await database().project.update({ where: { id: late }, data: { coolingOffEndsAt: new Date() } });
    await refusedUnchanged(() => close(late), "forbidden");
  });

  it("cannot close another's", async () => {
    const projectId = await newProject();
    await refusedUnchanged(() => close(projectId, {}, BOB), "project_not_found");
  });
});

describe("staff who close a project", () => {
  it("may after it was accepted: it is cancelled, and the customer alone is written to", async () => {
    const projectId = await agreed({ solicited: true });
    await close(projectId, {}, SAM);
    expect(await storedProject(projectId)).toMatchObject({ outcome: "CANCELLED" });
    expect(await mailsAbout(projectId)).toContain("project-closed");
    expect(await mailsAbout(projectId)).not.toContain("closure-notice");
  });

  it("cancel a service, which has no contract to lose", async () => {
    const projectId = await newProject({ type: "SERVICE" });
    await close(projectId, {}, SAM);
    expect(await storedProject(projectId)).toMatchObject({ outcome: "CANCELLED" });
  });

  it.each(["CANCELLED", "LOST"])(
    "may say that it is %s whatever it would be",
    async (closedStateOverride) => {
      for (const projectId of [await newProject(), await agreed({ solicited: true })]) {
        await close(projectId, { closedStateOverride }, SAM);
        expect((await storedProject(projectId)).outcome).toBe(closedStateOverride);
      }
    },
  );

  it("write to nobody where a plugin sees to that", async () => {
    const projectId = await newProject({ capabilityManagedByPlugin: { notifications: true } });
    await close(projectId, {}, SAM);
    expect(await mailsAbout(projectId)).toEqual([]);
    expect((await storedProject(projectId)).events).toHaveLength(2);
  });
});

describe("closing again", () => {
  it("with the same outcome is fine and changes nothing, whoever does it and whatever they say", async () => {
    const projectId = await newProject();
    await close(projectId);
    for (const [body, actor] of [
      [{}, ANN],
      [{ closedBy: "Somebody else", reason: "Another." }, SAM],
      [{ closedStateOverride: "LOST" }, SAM],
    ] as const) {
      await doneUnchanged(() => close(projectId, body, actor));
    }
  });

  it("with another is refused", async () => {
    const projectId = await newProject();
    await close(projectId);
    await refusedUnchanged(
      () => close(projectId, { closedStateOverride: "CANCELLED" }, SAM),
      "project_closed",
    );
    await refusedUnchanged(() => reject(projectId), "project_closed");
    await refusedUnchanged(() => moveTo(projectId, { to: "COMPLETED" }), "project_closed");
  });

  it("ten times at once is fine for all ten, and told once", async () => {
    const projectId = await newProject();
    const all = await outcomes(Array.from({ length: 10 }, () => close(projectId)));
    expect(all).toEqual(Array.from({ length: 10 }, () => "done"));
    expect((await storedProject(projectId)).events).toHaveLength(2);
  });
});
