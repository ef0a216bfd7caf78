import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import type { StageAges } from "#lib/pipeline/pipeline.rules.ts";
import { stagesOf } from "#lib/pipeline/pipeline.rules.ts";
import { leastSource, projectsOf } from "#lib/projects/project-filter.queries.ts";
import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";
import { AGE_NAMES, timesOfAge } from "#lib/workspace/workspace-url.rules.ts";

/** How many open projects stand at each stage, by their age: every stage that the filter leaves, also where none stands. */
export async function stageAges(
  db: Pick<Transaction, "$queryRaw">,
  filter: ProjectFilter,
  now: Date,
): Promise<StageAges[]> {
  const ofAge = (age: string) =>
    Prisma.sql`count(*) FILTER (WHERE ${projectsOf(timesOfAge(age, now), now)})::int`;
  const rows = await db.$queryRaw<StageAges[]>`
    SELECT project.stage::text, ARRAY[${Prisma.join(AGE_NAMES.map(ofAge))}] AS counts
    FROM ${leastSource(filter)}
    WHERE project.stage <> 'CLOSED' AND ${projectsOf(filter, now)}
    GROUP BY project.stage ${PLANNED_ANEW}`;
  const counts = new Map(rows.map((row) => [row.stage, row.counts]));
  return stagesOf(filter).map((stage) => ({ stage, counts: counts.get(stage) ?? AGE_NAMES.map(() => 0) }));
}
