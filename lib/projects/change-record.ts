import "server-only";
import { isDeepStrictEqual } from "node:util";
import { actorOnRecord, type SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { asRows, columnName } from "#lib/db/records.ts";
import { risen } from "#lib/projects/change-project.ts";
import { wasFaster } from "#lib/projects/was-faster.rules.ts";
import { ANNOUNCED } from "#lib/webhooks/announced.ts";

/** A customer or a site, and the column by which projects name it. */
const KINDS = {
  customer: { table: "customers", column: "customer_id" },
  site: { table: "sites", column: "site_id" },
} as const;

interface RecordChange {
  kind: keyof typeof KINDS;
  id: string;
  /** The state that is changed: `updated_at` as ISO 8601. */
  updatedAt: string;
  actor: SignedIn;
  /** New values by field, named as in Prisma: those that differ, and at least one. */
  values: Record<string, unknown>;
  /** The names of what changed, for the timelines. The values are personal: no timeline, and no webhook, holds them. */
  changed: readonly string[];
  /** What to answer of the new state, from the table under the name of its kind. */
  answer: Prisma.Sql;
}

/**
 * Changes a customer or a site, and tells the timeline of each project of theirs which fields changed, in one statement.
 * Throws `precondition_failed` when the record is no longer in the state named.
 */
export async function changeRecord<Answer>(tx: Transaction, change: RecordChange): Promise<Answer> {
  const { kind, id, updatedAt, actor, values, changed, answer } = change;
  const now = new Date();
  const record = Prisma.raw(kind);
  const table = Prisma.raw(KINDS[kind].table);
  const column = Prisma.raw(KINDS[kind].column);
  const assignments = Object.keys(values).map((name) => {
    const own = Prisma.raw(columnName(name));
    return Prisma.sql`${own} = next.${own}`;
  });
  const [row] = await tx.$queryRaw<{ answer: Answer }[]>`
    WITH changed AS (
      -- Two changes within a millisecond are two states still.
      UPDATE ${table} AS ${record}
      SET ${Prisma.join(assignments)}, updated_at = greatest(${now}, ${record}.updated_at + interval '1 millisecond')
      FROM jsonb_populate_record(NULL::${table}, ${asRows([values])}::jsonb -> 0) AS next
      WHERE ${record}.id = ${id}::uuid AND ${record}.updated_at = ${updatedAt}::timestamptz
      RETURNING ${record}.*
    ),
    held AS (
      -- Always in the same order: two who change a customer and their site at once wait for each other, and never in a circle.
      SELECT project.id FROM projects AS project
      WHERE project.${column} IN (SELECT id FROM changed) ORDER BY project.id FOR NO KEY UPDATE
    ),
    told AS (
      UPDATE projects AS project SET event_count = event_count + 1, ${risen(now)}
      FROM held WHERE project.id = held.id
      RETURNING project.id, project.customer_id, project.event_count - 1 AS sequence,
        CASE WHEN project.capabilities = '{}' THEN '{}' ELSE jsonb_build_object('capabilityManagedByPlugin', project.capabilities) END AS plugins
    ),
    timeline AS (
      INSERT INTO project_events (id, project_id, sequence, type, time, actor, data)
      SELECT gen_random_uuid(), told.id, told.sequence, 'Project.Updated', ${now}, ${JSON.stringify(actorOnRecord(actor))}::jsonb,
        told.plugins || jsonb_build_object('projectId', told.id, 'customerId', told.customer_id, 'changed', ${JSON.stringify(changed)}::jsonb)
      FROM told
      RETURNING id, project_id, sequence, type, time
    ),
    ${Prisma.join(ANNOUNCED)}
    SELECT ${answer} AS answer FROM changed AS ${record}`;
  if (row === undefined) throw wasFaster();
  return row.answer;
}

/** Throws `precondition_failed` unless a record is still in the state that the caller read. */
export function assertState({ updatedAt }: { updatedAt: string }, ifMatch: string | null): void {
  if (updatedAt !== ifMatch) throw wasFaster();
}

/** The fields that differ, with their new values. */
export function changedValues(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(value, before[name])),
  );
}
