import { describe, expect, it } from "vitest";
import { updateInstallationPreferences } from "#lib/projects/update-installation-preferences.ts";
import { weekdays } from "#lib/projects/weekday.schema.ts";
import { ANN, accept, BOB, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { close, storedProject } from "#lib/testing/projects.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const choose = (projectId: string, days: unknown, actor = ANN, sent: { ifMatch?: string } = {}) =>
  perform(updateInstallationPreferences, {
    actor,
    params: { projectId },
    query: {},
    body: weekdays.parse(days),
    ...sent,
  });

describe("a homeowner who says which days suit", () => {
  it("finds them merged and sorted, in place of those before, and told each time", async () => {
    const projectId = await newProject({ preferences: { customerPreferredDays: [2] } });
    await choose(projectId, [6, 0, 6]);
    await choose(projectId, []);
    const { events, preferredDays } = await storedProject(projectId);
    expect(preferredDays).toEqual([]);
    expect(events.slice(1)).toMatchObject([
      {
        type: "Project.PreferencesUpdated",
        actor: { kind: "homeowner", userId: ANN.userId },
        data: { customerPreferredDays: [0, 6] },
      },
      { data: { customerPreferredDays: [] } },
    ]);
  });

  it("changes no other state than the one they name", async () => {
    const projectId = await newProject();
    const ifMatch = (await storedProject(projectId)).updatedAt.toISOString();
    await choose(projectId, [2], ANN, { ifMatch });
    for (const days of [[3], [2]]) {
      await refusedUnchanged(() => choose(projectId, days, ANN, { ifMatch }), "precondition_failed");
    }
  });

  it("changes nothing with the same days in another order", async () => {
    const projectId = await newProject();
    await choose(projectId, [1, 3]);
    await doneUnchanged(() => choose(projectId, [3, 1, 1]));
  });

  it("may do so after accepting, and so may staff", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    await choose(projectId, [1]);
    await choose(projectId, [2], SAM);
    expect((await storedProject(projectId)).preferredDays).toEqual([2]);
  });

  it("is refused once the project has ended, also with the days that it has", async () => {
    const projectId = await newProject();
    await choose(projectId, [1]);
    await close(projectId);
    for (const days of [[1], [2], []])
      await refusedUnchanged(() => choose(projectId, days), "project_closed");
  });

  it("cannot choose for another", async () => {
    const projectId = await newProject();
    await refusedUnchanged(() => choose(projectId, [1], BOB), "project_not_found");
  });

  it("leaves the days of one of them when twenty browsers say so at once, and a line for each change", async () => {
    const projectId = await newProject();
    await Promise.all(Array.from({ length: 20 }, (_, index) => choose(projectId, [index % 7])));
    const { events, preferredDays, eventCount } = await storedProject(projectId);
    expect(events).toHaveLength(eventCount);
    expect(events.at(-1)?.data).toMatchObject({ customerPreferredDays: preferredDays });
  });
});
