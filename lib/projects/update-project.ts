import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";
import { assertAt, isAt } from "#lib/projects/project-state.queries.ts";
import { updateProjectBody } from "#lib/projects/update-project.schema.ts";

/** Staff, or the software they use, sort a project into a class and note its number in another system. */
export const updateProject = operation({
  slug: "update-project",
  summary: "Change a project's class or outside reference",
  description: "Sets `class` and `xref`; what is left out stays as it is. Closed projects can be sorted too.",
  method: "PATCH",
  path: "/api/projects/{projectId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  precondition: "if-match-when-sent",
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: updateProjectBody },
  result: okResult,
  status: 200,
  errors: ["project_not_found"],

  authorise: ({ tx, actor, input: { params } }) => findProjectFor("update-project", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body, ifMatch } }) {
    const { class: newClass = null, xref = null } = body;
    const changed = await changeProject(tx, {
      project,
      actor,
      now: new Date(),
      // The same again changes nothing, and the timeline says nothing of it.
      expected: Prisma.sql`(class IS DISTINCT FROM coalesce(${newClass}, class) OR xref IS DISTINCT FROM coalesce(${xref}, xref)) AND ${isAt(ifMatch)}`,
      set: [Prisma.sql`class = coalesce(${newClass}, class)`, Prisma.sql`xref = coalesce(${xref}, xref)`],
      events: [{ type: "Project.Updated", data: body }],
    });
    if (!changed) await assertAt(tx, project.id, ifMatch);
    return { ok: true as const };
  },
});
