import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { MONTHS, type Month, WEEKS, type Week } from "#lib/pipeline/pipeline.rules.ts";
import { leastSource, projectsOf } from "#lib/projects/project-filter.queries.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";

interface Asked {
  filter: ProjectFilter;
  now: Date;
  /** IANA zone in which weeks and months begin. */
  timeZone: string;
}

/** What was asked for and accepted in each of the last weeks, the oldest first, also where it was nothing. Weeks begin on Monday. */
export function weeks(db: Pick<Transaction, "$queryRaw">, { filter, now, timeZone }: Asked): Promise<Week[]> {
  const weekOf = (column: string) => startOf("week", Prisma.raw(column), timeZone);
  const first = firstMoment("week", { back: WEEKS - 1, now, timeZone });
  return db.$queryRaw<Week[]>`
    SELECT to_char(week, 'YYYY-MM-DD') AS day, coalesce(asked.count, 0)::int AS requests,
      coalesce(accepted.count, 0)::int AS acceptances
    FROM ${lastOnes("week", { count: WEEKS, now, timeZone })} AS week
    LEFT JOIN (
      SELECT ${weekOf("project.created_at")} AS week, count(*) FROM ${leastSource(filter)}
      WHERE project.created_at >= ${first} AND ${projectsOf(filter, now)} GROUP BY 1
    ) AS asked USING (week)
    LEFT JOIN (
      SELECT ${weekOf("accepted_at")} AS week, count(*) FROM contract_acceptances AS acceptance ${ofProjects("acceptance", filter, now)}
      WHERE acceptance.accepted_at >= ${first} GROUP BY 1
    ) AS accepted USING (week)
    ORDER BY week ${PLANNED_ANEW}`;
}

/** What was received in each of the last months, the oldest first, also where it was nothing. Deleted charges are no money. */
export function months(
  db: Pick<Transaction, "$queryRaw">,
  { filter, now, timeZone }: Asked,
): Promise<Month[]> {
  const first = firstMoment("month", { back: MONTHS - 1, now, timeZone });
  return db.$queryRaw<Month[]>`
    SELECT to_char(month, 'YYYY-MM-DD') AS day, coalesce(received.count, 0)::int AS payments,
      coalesce(received.amount, 0)::float8 AS amount
    FROM ${lastOnes("month", { count: MONTHS, now, timeZone })} AS month
    LEFT JOIN (
      SELECT ${startOf("month", Prisma.sql`charge.processed_at`, timeZone)} AS month, count(*), sum(charge.amount) AS amount
      FROM charges AS charge ${ofProjects("charge", filter, now)}
      WHERE charge.deleted_at IS NULL AND charge.processed_at >= ${first} GROUP BY 1
    ) AS received USING (month)
    ORDER BY month ${PLANNED_ANEW}`;
}

type Span = "week" | "month";

/** When the week or month of a moment began, as the clocks of a zone show it. */
function startOf(span: Span, moment: Prisma.Sql, timeZone: string): Prisma.Sql {
  return Prisma.sql`date_trunc(${span}, ${moment} AT TIME ZONE ${timeZone}::text)`;
}

/** The moment at which the week or month so many `back` began. */
function firstMoment(
  span: Span,
  { back, now, timeZone }: { back: number; now: Date; timeZone: string },
): Prisma.Sql {
  const present = startOf(span, Prisma.sql`${now}::timestamptz`, timeZone);
  return Prisma.sql`((${present} - ${`${back} ${span}`}::interval) AT TIME ZONE ${timeZone}::text)`;
}

/** The last weeks or months, by when they began on the clocks of a zone. */
function lastOnes(
  span: Span,
  { count, now, timeZone }: { count: number; now: Date; timeZone: string },
): Prisma.Sql {
  const present = startOf(span, Prisma.sql`${now}::timestamptz`, timeZone);
  const first = Prisma.sql`${present} - ${`${count - 1} ${span}`}::interval`;
  return Prisma.sql`generate_series(${first}, ${present}, ${`1 ${span}`}::interval)`;
}

/**
 * Leaves what belongs to a project that the filter leaves. OFFSET 0 keeps the two apart: each project is looked up, so that the
 * time follows from how much there was lately, and all projects are never read. Without a filter none is.
 */
function ofProjects(what: "acceptance" | "charge", filter: ProjectFilter, now: Date): Prisma.Sql {
  if (Object.values(filter).every((value) => value === undefined)) return Prisma.empty;
  return Prisma.sql`JOIN LATERAL (
    SELECT FROM ${leastSource(filter)}
    WHERE project.id = ${Prisma.raw(what)}.project_id AND ${projectsOf(filter, now)} OFFSET 0) AS left_by_filter ON TRUE`;
}
