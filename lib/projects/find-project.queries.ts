import "server-only";
import type { ProjectActor } from "#lib/actor.rules.ts";
import { ownRecord } from "#lib/customers/find-customer.queries.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { assertMay, type ProjectAction } from "#lib/projects/project-access.rules.ts";
import type { Outcome, ProjectType, Stage } from "#lib/projects/project-lifecycle.rules.ts";

/** What operations need to know of a project before they change it. */
export interface FoundProject {
  id: string;
  type: ProjectType;
  stage: Stage;
  outcome: Outcome | null;
  customerId: string | null;
  siteId: string | null;
  contractVersion: number | null;
  acceptedVersion: number | null;
  evidenceHash: string | null;
  coolingOffEndsAt: Date | null;
  /** What plugins see to. */
  capabilityManagedByPlugin: Record<string, unknown>;
}

interface Finding {
  tx: Pick<Transaction, "$queryRaw">;
  actor: ProjectActor;
  projectId: string;
}

/**
 * The project as this actor may see it. Throws `project_not_found`, the same for one that is somebody else's and for one
 * that is not there.
 */
export function findProject(
  tx: Pick<Transaction, "$queryRaw">,
  actor: ProjectActor,
  projectId: string,
): Promise<FoundProject> {
  return find({ tx, actor, projectId }, Prisma.empty);
}

/**
 * The project, found for somebody who is to do `action` with it. Throws `project_not_found` when they cannot see it and
 * `forbidden` when they may not.
 */
export async function findProjectFor(action: ProjectAction, finding: Finding): Promise<FoundProject> {
  const project = await find(finding, Prisma.empty);
  assertMay(action, finding.actor, project, new Date());
  return project;
}

/**
 * The same, held against every other change until the transaction ends: for what decides how a project goes on. Whoever
 * cannot see it neither holds it up nor learns from a wait that it is there.
 */
export async function holdProjectFor(action: ProjectAction, finding: Finding): Promise<FoundProject> {
  const project = await find(finding, Prisma.sql`FOR UPDATE OF project`);
  assertMay(action, finding.actor, project, new Date());
  return project;
}

async function find({ tx, actor, projectId }: Finding, lock: Prisma.Sql): Promise<FoundProject> {
  const [found] = await tx.$queryRaw<FoundProject[]>`
    SELECT project.id, project.type::text, project.stage::text, project.outcome::text,
      project.customer_id AS "customerId", project.site_id AS "siteId",
      project.contract_version AS "contractVersion", project.accepted_version AS "acceptedVersion",
      project.evidence_hash AS "evidenceHash", project.cooling_off_ends_at AS "coolingOffEndsAt",
      project.capabilities AS "capabilityManagedByPlugin"
    FROM projects AS project
    WHERE project.id = ${projectId}::uuid AND ${visibleTo(actor)} ${lock}`;
  if (found !== undefined) return found;
  throw noSuchProject();
}

/** What a query over `projects AS project` asks so that an actor sees what is theirs to see. */
export function visibleTo(actor: ProjectActor): Prisma.Sql {
  switch (actor.kind) {
    case "staff":
      return Prisma.sql`TRUE`;
    case "hand-over":
      return Prisma.sql`project.id = ${actor.projectId}::uuid`;
    case "homeowner":
      return Prisma.sql`project.customer_id = ANY (ARRAY(
        SELECT customer.id FROM customers AS customer WHERE ${ownRecord(actor)}
      ))`;
  }
}

/** The refusal that everybody gets who asks for a project that is not theirs to see. */
export function noSuchProject(): DomainError {
  return new DomainError("project_not_found", "There is no project with this id.");
}
