import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";
import { searchPatterns } from "#lib/projects/project-search.rules.ts";
import { FILE_CODES } from "#lib/projects/upload-temp-file.schema.ts";

/** What a query over `FILTERED_SOURCE` asks so that only the projects of a filter are left. */
export function projectsOf(filter: ProjectFilter, now: Date): Prisma.Sql {
  const { q, stage, type, product, waitingOn, createdAfter, createdBefore } = filter;
  const conditions = [
    ...(stage === undefined ? [] : [Prisma.sql`project.stage = ${stage}::project_stage`]),
    ...(type === undefined ? [] : [Prisma.sql`project.type = ${type}::project_type`]),
    ...(product === undefined
      ? []
      : [Prisma.sql`project.products @> ${JSON.stringify([{ [product]: true }])}::jsonb`]),
    ...(waitingOn === undefined ? [] : [turnIs(waitingOn, now)]),
    ...(createdAfter === undefined ? [] : [Prisma.sql`project.created_at >= ${new Date(createdAfter)}`]),
    ...(createdBefore === undefined ? [] : [Prisma.sql`project.created_at < ${new Date(createdBefore)}`]),
    ...(q === undefined ? [] : searchPatterns(q).map(likeAny)),
  ];
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}

/** What projects are filtered by: themselves, and the contract that is offered or agreed now. */
export const FILTERED_SOURCE = Prisma.sql`
  projects AS project
  LEFT JOIN contracts AS contract ON contract.project_id = project.id AND contract.version = project.contract_version`;

/**
 * The same for a query that reads nothing of the contract: it is there only for a filter that asks for it, so that an index
 * can answer alone.
 */
export function leastSource({ waitingOn }: ProjectFilter): Prisma.Sql {
  return waitingOn === undefined ? Prisma.sql`projects AS project` : FILTERED_SOURCE;
}

function likeAny(patterns: readonly string[]): Prisma.Sql {
  const likes = patterns.map((pattern) => Prisma.sql`project.search_text LIKE search_form(${pattern})`);
  return Prisma.sql`(${Prisma.join(likes, " OR ")})`;
}

/** Whose turn it is, as `standingOf` tells it: a test holds the two together. */
function turnIs(turn: NonNullable<ProjectFilter["waitingOn"]>, now: Date): Prisma.Sql {
  if (turn === "nobody") return Prisma.sql`project.stage = 'CLOSED'`;
  const isHomeowners = Prisma.sql`CASE
    WHEN contract.version <> coalesce(project.accepted_version, 0) AND project.capabilities -> 'contract' IS NULL
      THEN contract.valid_until >= ${now}
    ELSE project.stage IN ('ONBOARDING', 'REQUESTING') AND ${FILE_CODES.length} > (
      SELECT count(DISTINCT file.code) FROM files AS file
        JOIN file_associations AS association ON association.id = file.association_id
        WHERE association.project_id = project.id)
    END`;
  return Prisma.sql`project.stage <> 'CLOSED' AND (${isHomeowners}) = ${turn === "homeowner"}`;
}
