import "server-only";
import * as z from "zod/mini";
import type { SignedIn } from "#lib/actor.rules.ts";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isStorable } from "#lib/moment.rules.ts";
import { visibleTo } from "#lib/projects/find-project.queries.ts";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import {
  PROJECT_COLUMNS,
  PROJECT_SOURCE,
  type ProjectRow,
  projectFacts,
} from "#lib/projects/project-columns.queries.ts";

interface Listing {
  limit: number;
  cursor?: string | undefined;
}

const place = z.tuple([z.iso.datetime().check(z.refine(isStorable)), z.guid()]);

/** A page of the projects that this actor may see, newest first. Throws `validation_failed` for a cursor that is none. */
export async function readProjectList(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  { limit, cursor }: Listing,
): Promise<{ items: ProjectListItem[]; nextCursor: string | null }> {
  const rows = await db.$queryRaw<(ProjectRow & Pick<ProjectListItem, "fileCodes">)[]>`
    SELECT ${PROJECT_COLUMNS},
      ARRAY(SELECT DISTINCT file.code::text FROM files AS file
        JOIN file_associations AS association ON association.id = file.association_id
        WHERE association.project_id = project.id ORDER BY 1) AS "fileCodes"
    FROM ${PROJECT_SOURCE}
    WHERE ${visibleTo(actor)} AND ${after(cursor)}
    ORDER BY project.created_at DESC, project.id DESC LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map(({ fileCodes, ...row }) => ({ ...projectFacts(row), fileCodes }));
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? cursorOf([last.createdAt, last.id]) : null };
}

/** Keyset paging: a comparison of rows that the index answers. */
function after(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`;
  const parsed = place.safeParse(placeOf(cursor));
  if (!parsed.success) throw badCursor();
  const [time, id] = parsed.data;
  return Prisma.sql`(project.created_at, project.id) < (${new Date(time)}, ${id}::uuid)`;
}
