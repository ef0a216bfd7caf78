import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { listOrder, type Paging } from "#lib/list-order.queries.ts";
import { visibleTo } from "#lib/projects/find-project.queries.ts";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import {
  PROJECT_COLUMNS,
  PROJECT_SOURCE,
  type ProjectRow,
  projectFacts,
} from "#lib/projects/project-columns.queries.ts";
import { FILTERED_SOURCE, projectsOf } from "#lib/projects/project-filter.queries.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";

interface Listing extends ProjectFilter, Paging {}

/**
 * A page of the projects that this actor may see and that the filter leaves, newest first, or in order of change. Throws `validation_failed` for a
 * cursor that is none.
 */
export async function readProjectList(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  { limit, cursor, updatedSince, ...filter }: Listing,
): Promise<{ items: ProjectListItem[]; nextCursor: string | null }> {
  const order = listOrder("project", { limit, cursor, updatedSince });
  // The page is found first and then read, so that however much is joined costs no more than the page.
  const read = await db.$queryRaw<(ProjectRow & Pick<ProjectListItem, "fileCodes"> & { time: string })[]>`
    WITH page AS MATERIALIZED (
      SELECT project.id FROM ${FILTERED_SOURCE}
      WHERE ${visibleTo(actor)} AND ${projectsOf(filter, new Date())} AND ${order.after}
      ORDER BY ${order.orderBy} LIMIT ${limit + 1}
    )
    SELECT ${PROJECT_COLUMNS}, ${order.time} AS time,
      ARRAY(SELECT DISTINCT file.code::text FROM files AS file
        JOIN file_associations AS association ON association.id = file.association_id
        WHERE association.project_id = project.id ORDER BY 1) AS "fileCodes"
    FROM ${PROJECT_SOURCE} WHERE project.id IN (SELECT id FROM page)
    ORDER BY ${order.orderBy} ${filter.q === undefined ? Prisma.empty : PLANNED_ANEW}`;
  const { rows, nextCursor } = order.page(read);
  const items = rows.map(({ fileCodes, time: _, ...row }) => ({ ...projectFacts(row), fileCodes }));
  return { items, nextCursor };
}
