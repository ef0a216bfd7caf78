import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedInOrHandedOver } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { findProject, findProjectFor } from "#lib/projects/find-project.queries.ts";
import { assertOpen } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";
import { assertAt, isAt } from "#lib/projects/project-state.queries.ts";
import { weekdays } from "#lib/projects/weekday.schema.ts";

/** A homeowner says which weekdays suit for the installation, as often as they like until the project ends. */
export const updateInstallationPreferences = operation({
  slug: "update-installation-preferences",
  summary: "Say which weekdays suit",
  description:
    "Takes the weekdays, 0 (Sunday) to 6 (Saturday), on which the installation may happen, in place of those said before. " +
    "They are merged and sorted; an empty array means any day.",
  method: "PUT",
  path: "/api/projects/{projectId}/installation-preferences",
  access: signedInOrHandedOver,
  allowance: null,
  isOneStatement: true,
  precondition: "if-match-when-sent",
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: weekdays },
  result: okResult,
  status: 200,
  errors: ["project_not_found", "project_closed"],

  authorise: ({ tx, actor, input: { params } }) =>
    findProjectFor("update-installation-preferences", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body: days, ifMatch } }) {
    assertOpen(project);
    const changed = await changeProject(tx, {
      project,
      actor,
      now: new Date(),
      expected: Prisma.sql`stage <> 'CLOSED' AND preferred_days <> ${days}::smallint[] AND ${isAt(ifMatch)}`,
      set: [Prisma.sql`preferred_days = ${days}::smallint[]`],
      events: [{ type: "Project.PreferencesUpdated", data: { customerPreferredDays: days } }],
    });
    // The same days again change nothing; a project that was closed or changed meanwhile refuses.
    if (!changed) {
      assertOpen(await findProject(tx, actor, project.id));
      await assertAt(tx, project.id, ifMatch);
    }
    return { ok: true as const };
  },
});
