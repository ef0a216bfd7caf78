import type { ProjectActor } from "#lib/actor.rules.ts";
import { createChargeBody } from "#lib/charges/charge.schema.ts";
import { createCharge } from "#lib/charges/create-charge.ts";
import { database } from "#lib/db/client.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { closeProject } from "#lib/projects/close-project.ts";
import { moveStageBody } from "#lib/projects/move-stage.schema.ts";
import { moveStage } from "#lib/projects/move-stage.ts";
import { MOVES, type OpenStage } from "#lib/projects/project-lifecycle.rules.ts";
import { rejectProjectBody } from "#lib/projects/reject-project.schema.ts";
import { rejectProject } from "#lib/projects/reject-project.ts";
import { ANN, newProject, SAM } from "#lib/testing/agreements.ts";
import { perform } from "#lib/testing/perform.ts";

/** A project of Ann's that staff moved to a stage, one step after another. */
export async function projectAt(stage: OpenStage): Promise<string> {
  const { type } = MOVES[stage];
  const projectId = await newProject({ type });
  for (const [to, move] of Object.entries(MOVES)) {
    if (move.type === type && to !== "ONBOARDING" && to !== "REQUESTING") await moveTo(projectId, { to });
    if (to === stage) break;
  }
  return projectId;
}

/** Sam moves a project, or whoever is named. */
export function moveTo(projectId: string, body: object, actor = SAM): Promise<{ ok: true }> {
  return perform(moveStage, { actor, params: { projectId }, query: {}, body: moveStageBody.parse(body) });
}

/** Ann closes a project, or whoever is named. */
export function close(
  projectId: string,
  body: object = {},
  actor: ProjectActor = ANN,
): Promise<{ ok: true }> {
  return perform(closeProject, {
    actor,
    params: { projectId },
    query: {},
    body: closeProjectBody.parse(body),
  });
}

/** Sam rejects a project, or whoever is named. */
export function reject(projectId: string, body: object = {}, actor = SAM): Promise<{ ok: true }> {
  const said = rejectProjectBody.parse({ rejectReason: "The roof will not bear it.", ...body });
  return perform(rejectProject, { actor, params: { projectId }, query: {}, body: said });
}

/** Sam records $12.50, or whoever and whatever is named. */
export function charge(projectId: string, body: object = {}, actor = SAM): Promise<{ id: string }> {
  const said = createChargeBody.parse({ amount: 12_50, type: "Cash", paid_by: "Ann Lee", ...body });
  return perform(createCharge, { actor, params: { projectId }, query: {}, body: said });
}

/** A project with its closure, its charges and its timeline, in order. */
export function storedProject(id: string) {
  return database().project.findUniqueOrThrow({
    where: { id },
    include: {
      closure: true,
      charges: { orderBy: { createdAt: "asc" } },
      events: { orderBy: { sequence: "asc" } },
    },
  });
}

/** The mails that were queued about a project, by name. */
export async function mailsAbout(projectId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ mail: string }[]>`
    SELECT data ->> 'mail' AS mail FROM pgboss.job WHERE name = 'mail' AND data ->> 'projectId' = ${projectId} ORDER BY 1`;
  return rows.map(({ mail }) => mail);
}
