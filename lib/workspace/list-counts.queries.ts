import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { visibleTo } from "#lib/projects/find-project.queries.ts";
import { leastSource, projectsOf } from "#lib/projects/project-filter.queries.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";
import { COUNTED, type ListCounts } from "#lib/workspace/list-counts.rules.ts";

/**
 * How many projects a filter leaves, and how many it would leave if it asked for those that wait on the company or on the
 * homeowner. Nothing is counted further than one beyond `COUNTED`, so that however many there are, little is read.
 */
export async function readListCounts(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  filter: ProjectFilter,
  now: Date,
): Promise<ListCounts> {
  const { waitingOn } = filter;
  const isCounted = waitingOn === "company" || waitingOn === "homeowner";
  const upToLimit = (counted: ProjectFilter) => Prisma.sql`(SELECT count(*)::int FROM (
    SELECT FROM ${leastSource(counted)} WHERE ${visibleTo(actor)} AND ${projectsOf(counted, now)}
    ORDER BY project.created_at DESC, project.id DESC LIMIT ${COUNTED + 1}) AS found)`;
  // What is closed waits on nobody: no need to look.
  const waiting = (turn: "company" | "homeowner") =>
    filter.stage === "CLOSED" ? Prisma.sql`0` : upToLimit({ ...filter, waitingOn: turn });
  const [row] = await db.$queryRaw<{ fitting: number | null; company: number; homeowner: number }[]>`
    SELECT ${isCounted ? Prisma.sql`NULL` : upToLimit(filter)} AS fitting,
      ${waiting("company")} AS company, ${waiting("homeowner")} AS homeowner
    ${filter.q === undefined ? Prisma.empty : PLANNED_ANEW}`;
  const { fitting, company, homeowner } = row ?? { fitting: 0, company: 0, homeowner: 0 };
  return { company, homeowner, fitting: isCounted ? { company, homeowner }[waitingOn] : (fitting ?? 0) };
}
