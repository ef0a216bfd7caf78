import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { actorOnRecord, type ProjectActor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { asRows } from "#lib/db/records.ts";
import { type Job, jobRows } from "#lib/jobs/queues.ts";
import type { EventType } from "#lib/projects/event-type.rules.ts";
import type { FoundProject } from "#lib/projects/find-project.queries.ts";
import { announcedToPlugins, isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import { ANNOUNCED } from "#lib/webhooks/announced.ts";

/**
 * `updated_at`, which rises with every change, whichever clock it was made by: two changes within a millisecond are two states
 * still, and nothing that changes comes to stand among what changed before it.
 */
export function risen(now: Date): Prisma.Sql {
  return Prisma.sql`updated_at = greatest(${now}, updated_at + interval '1 millisecond')`;
}

/** Records that are only ever added, together with the change that they belong to. */
type AddedTo = "charges" | "contracts" | "contract_acceptances" | "project_closures";

interface ProjectChange {
  project: Pick<FoundProject, "id" | "customerId" | "capabilityManagedByPlugin">;
  actor: ProjectActor;
  now: Date;
  /** What must still be so, in the columns of `projects`. */
  expected: Prisma.Sql;
  /** Assignments to columns of `projects`. */
  set?: readonly Prisma.Sql[];
  /** What the timeline says of it, in order. An `id` is named where a mail tells of that very event. */
  events: readonly { id?: string; type: EventType; data: object }[];
  /** Parts of the statement, each `name AS (…)`, that come first: `expected` may ask what they did. */
  first?: readonly Prisma.Sql[];
  /** Rows to add, with their fields named as in Prisma. */
  rows?: readonly { table: AddedTo; row: object }[];
  /** Mails that tell of it, unless a plugin sees to this project's notifications. */
  mails?: readonly Job[];
}

/**
 * Changes a project, writes its timeline, and queues what follows, webhooks with it, in one statement: all of it, or nothing
 * when the project is no longer as expected. Answers which.
 */
export async function changeProject(
  tx: Transaction,
  { project, actor, now, expected, set = [], events, first = [], rows = [], mails = [] }: ProjectChange,
): Promise<boolean> {
  const about = { projectId: project.id, customerId: project.customerId, ...announcedToPlugins(project) };
  const happened = events.map(({ id = randomUUIDv7(), type, data }, place) => ({
    id,
    place,
    type,
    data: { ...about, ...data },
  }));
  const jobs = isLeftToPlugin(project, "notifications") ? [] : mails;
  const assignments = [...set, Prisma.sql`event_count = event_count + ${events.length}`, risen(now)];
  const parts = [
    ...first,
    Prisma.sql`changed AS (
      UPDATE projects SET ${Prisma.join(assignments)}
      WHERE id = ${project.id}::uuid AND ${expected}
      RETURNING id, event_count - ${events.length} AS first_sequence
    )`,
    Prisma.sql`timeline AS (
      INSERT INTO project_events (id, project_id, sequence, type, time, actor, data)
      SELECT happened.id, changed.id, first_sequence + place, type, ${now}, ${JSON.stringify(actorOnRecord(actor))}::jsonb, data
      FROM changed, jsonb_to_recordset(${JSON.stringify(happened)}::jsonb) AS happened (id uuid, place int, type text, data jsonb)
      RETURNING id, project_id, sequence, type, time
    )`,
    ...ANNOUNCED,
    ...rows.map(added),
    ...(jobs.length === 0
      ? []
      : [Prisma.sql`queued AS (${jobRows(jobs)} WHERE EXISTS (SELECT FROM changed))`]),
  ];
  const [row] = await tx.$queryRaw<{ changed: boolean }[]>`
    WITH ${Prisma.join(parts)} SELECT EXISTS (SELECT FROM changed) AS changed`;
  return row?.changed ?? false;
}

function added({ table, row }: { table: AddedTo; row: object }): Prisma.Sql {
  const name = Prisma.raw(table);
  return Prisma.sql`added_${name} AS (
    INSERT INTO ${name} SELECT added.* FROM changed, jsonb_populate_record(NULL::${name}, ${asRows([row])}::jsonb -> 0) AS added
  )`;
}
