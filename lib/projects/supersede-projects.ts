import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { endProject } from "#lib/projects/end-project.ts";
import { findProject } from "#lib/projects/find-project.queries.ts";
import type { ProjectType } from "#lib/projects/project-lifecycle.rules.ts";

interface Superseding {
  actor: SignedIn;
  siteId: string;
  type: ProjectType;
}

/**
 * Closes the open projects of a type at a site that the transaction holds, for a newer one begins there. Throws
 * `active_project_accepted` when one of them is agreed on.
 */
export async function supersedeProjects(
  tx: Transaction,
  { actor, siteId, type }: Superseding,
): Promise<void> {
  const open = await tx.$queryRaw<{ id: string; acceptedVersion: number | null }[]>`
    SELECT id, accepted_version AS "acceptedVersion" FROM projects
    WHERE site_id = ${siteId}::uuid AND type = ${type}::project_type AND stage <> 'CLOSED'
    ORDER BY created_at, id FOR UPDATE`;
  if (open.some(({ acceptedVersion }) => acceptedVersion !== null)) {
    throw new DomainError(
      "active_project_accepted",
      "The customer has agreed to another project at this site. Complete or close that one first.",
    );
  }
  for (const { id } of open) {
    const project = await findProject(tx, actor, id);
    await endProject(tx, {
      project,
      actor,
      outcome: "SUPERSEDED",
      event: "Project.Closed",
      reason: null,
      closedBy: null,
    });
  }
}
