import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { cursorOf } from "#lib/cursor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { listOrder } from "#lib/list-order.queries.ts";
import type { ProjectLine } from "#lib/pipeline/pipeline-csv.rules.ts";
import { visibleTo } from "#lib/projects/find-project.queries.ts";
import {
  PROJECT_COLUMNS,
  PROJECT_SOURCE,
  type ProjectRow,
  projectFacts,
} from "#lib/projects/project-columns.queries.ts";
import { FILTERED_SOURCE, projectsOf } from "#lib/projects/project-filter.queries.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";

/** How many projects are read at once: as many as a statement can in a moment, and as memory holds without noticing. */
const AT_ONCE = 500;

interface Listing {
  filter: ProjectFilter;
  timeZone: string;
}

/** All projects that this actor may see and that the filter leaves, newest first, some at a time: no more are held. */
export async function* projectLines(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  listing: Listing,
): AsyncGenerator<ProjectLine[], void> {
  let cursor: string | undefined;
  do {
    const lines: ProjectLine[] = await someLines(db, actor, { ...listing, cursor });
    yield lines;
    const last = lines.at(-1);
    const isMore = lines.length === AT_ONCE && last !== undefined;
    cursor = isMore ? cursorOf([last.project.createdAt, last.project.id]) : undefined;
  } while (cursor !== undefined);
}

type Money = Omit<ProjectLine, "project">;

async function someLines(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  { filter, timeZone, cursor }: Listing & { cursor: string | undefined },
): Promise<ProjectLine[]> {
  const order = listOrder("project", { limit: AT_ONCE, cursor });
  const rows = await db.$queryRaw<(ProjectRow & { rest: Money })[]>`
    WITH page AS MATERIALIZED (
      SELECT project.id FROM ${FILTERED_SOURCE}
      WHERE ${visibleTo(actor)} AND ${projectsOf(filter, new Date())} AND ${order.after}
      ORDER BY ${order.orderBy} LIMIT ${AT_ONCE}
    )
    SELECT ${PROJECT_COLUMNS}, jsonb_build_object(
      'created', to_char(project.created_at AT TIME ZONE ${timeZone}::text, 'YYYY-MM-DD HH24:MI'),
      'price', agreed.price, 'rebates', agreed.rebates,
      'paid', (SELECT coalesce(sum(charge.amount), 0) FROM charges AS charge
        WHERE charge.project_id = project.id AND charge.deleted_at IS NULL)) AS rest
    FROM ${PROJECT_SOURCE}
      LEFT JOIN contracts AS agreed
        ON agreed.project_id = project.id AND agreed.version = coalesce(project.accepted_version, project.contract_version)
    WHERE project.id IN (SELECT id FROM page)
    ORDER BY ${order.orderBy} ${filter.q === undefined ? Prisma.empty : PLANNED_ANEW}`;
  return rows.map(({ rest, ...row }) => ({ project: projectFacts(row), ...rest }));
}
