import "server-only";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { endProject } from "#lib/projects/end-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { rejectionOutcome } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";
import { rejectProjectBody } from "#lib/projects/reject-project.schema.ts";

/** The company cannot do this site, and says why. */
export const rejectProject = operation({
  slug: "reject-project",
  summary: "Say that this cannot be done",
  description:
    "Ends the project with the outcome FAILED, or CANNOT_RESOLVE for a service, and keeps the reason. Again with the same " +
    "outcome is fine and changes nothing. A contract that is not accepted becomes void.",
  method: "POST",
  path: "/api/projects/{projectId}/reject",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: rejectProjectBody },
  result: okResult,
  status: 200,
  errors: ["project_not_found", "project_closed"],

  authorise: ({ tx, actor, input: { params } }) => holdProjectFor("reject-project", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body } }) {
    await endProject(tx, {
      project,
      actor,
      outcome: rejectionOutcome(project.type),
      event: "Project.Rejected",
      reason: body.rejectReason,
      closedBy: null,
    });
    return { ok: true as const };
  },
});
