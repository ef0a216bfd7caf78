import "server-only";
import * as z from "zod/mini";
import type { SignedIn } from "#lib/actor.rules.ts";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { isStorable } from "#lib/moment.rules.ts";
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

interface Listing extends ProjectFilter {
  limit: number;
  cursor?: string | undefined;
}

const place = z.tuple([z.iso.datetime().check(z.refine(isStorable)), z.guid()]);

/**
 * A page of the projects that this actor may see and that the filter leaves, newest first. Throws `validation_failed` for a
 * cursor that is none.
 */
export async function readProjectList(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  { limit, cursor, ...filter }: Listing,
): Promise<{ items: ProjectListItem[]; nextCursor: string | null }> {
  // The page is found first and then read, so that however much is joined costs no more than the page.
  const rows = await db.$queryRaw<(ProjectRow & Pick<ProjectListItem, "fileCodes">)[]>`
    WITH page AS MATERIALIZED (
      SELECT project.id FROM ${FILTERED_SOURCE}
      WHERE ${visibleTo(actor)} AND ${projectsOf(filter, new Date())} AND ${after(cursor)}
      ORDER BY project.created_at DESC, project.id DESC LIMIT ${limit + 1}
    )
    SELECT ${PROJECT_COLUMNS},
      ARRAY(SELECT DISTINCT file.code::text FROM files AS file
        JOIN file_associations AS association ON association.id = file.association_id
        WHERE association.project_id = project.id ORDER BY 1) AS "fileCodes"
    FROM ${PROJECT_SOURCE} WHERE project.id IN (SELECT id FROM page)
    ORDER BY project.created_at DESC, project.id DESC ${filter.q === undefined ? Prisma.empty : PLANNED_ANEW}`;
  const items = rows.slice(0, limit).map(({ fileCodes, ...row }) => ({ ...projectFacts(row), fileCodes }));
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? cursorOf([last.createdAt, last.id]) : null };
}

/** Keyset paging: a comparison of rows that the index answers. Throws `validation_failed` for a cursor that is none. */
export function after(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`;
  const parsed = place.safeParse(placeOf(cursor));
  if (!parsed.success) throw badCursor();
  const [time, id] = parsed.data;
  return Prisma.sql`(project.created_at, project.id) < (${new Date(time)}, ${id}::uuid)`;
}
