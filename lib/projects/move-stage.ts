import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { endProject } from "#lib/projects/end-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { moveStageBody } from "#lib/projects/move-stage.schema.ts";
import { moveBetween, projectClosed } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Staff move a project on by one stage, or back by one when they say why. */
export const moveStage = operation({
  slug: "move-stage",
  summary: "Move a project to its next stage",
  description:
    "One stage forward, or one back with a `reason`. COMPLETED ends a project that is at INSTALLATION or REVIEWING. " +
    "Where it is already is fine and changes nothing.",
  method: "POST",
  path: "/api/projects/{projectId}/stage",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: moveStageBody },
  result: okResult,
  status: 200,
  errors: ["project_not_found", "project_closed", "stage_not_reachable"],

  authorise: ({ tx, actor, input: { params } }) => holdProjectFor("move-stage", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body } }) {
    const { stage: from } = project;
    const { to, reason = null } = body;
    const isCompleting = to === "COMPLETED";
    if (from === "CLOSED") {
      if (isCompleting && project.outcome === "COMPLETED") return { ok: true as const };
      throw projectClosed();
    }
    const move = moveBetween(from, to);
    if (move === "stay") return { ok: true as const };
    if (move === null) {
      throw new DomainError("stage_not_reachable", `From ${from} a project cannot go to ${to} in one step.`);
    }
    if (move === "back" && reason === null) throw reasonMissing();
    if (isCompleting) {
      const ending = { outcome: "COMPLETED", event: "Project.Closed", closedBy: null } as const;
      await endProject(tx, { project, actor, reason, ...ending });
      return { ok: true as const };
    }
    const moved = await changeProject(tx, {
      project,
      actor,
      now: new Date(),
      expected: Prisma.sql`stage = ${from}::project_stage`,
      set: [Prisma.sql`stage = ${to}::project_stage`],
      events: [{ type: "Project.StageChanged", data: { from, to, reason } }],
    });
    if (!moved) throw projectClosed();
    return { ok: true as const };
  },
});

function reasonMissing(): DomainError {
  return new DomainError("validation_failed", "Going back a stage needs a reason.", {
    errors: [{ path: "reason", message: "Say why the project goes back." }],
  });
}
