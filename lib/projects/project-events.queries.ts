import "server-only";
import * as z from "zod/mini";
import type { SignedIn } from "#lib/actor.rules.ts";
import { contractNotes } from "#lib/contracts/contract-view.schema.ts";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ProjectEvent } from "#lib/projects/project.schema.ts";

interface Listing {
  projectId: string;
  limit: number;
  cursor?: string | undefined;
}

interface EventRow extends Omit<ProjectEvent, "time"> {
  time: Date;
}

/** What the timeline keeps for staff alone. */
const STAFF_NOTES = Object.keys(contractNotes.shape);

const place = z.tuple([z.int().check(z.gte(0), z.lte(2 ** 31 - 1))]);

/** A page of a project's timeline as this actor may read it, oldest first. Whether the project may be seen, the caller has asked. Throws `validation_failed`. */
export async function readProjectEvents(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  { projectId, limit, cursor }: Listing,
): Promise<{ items: ProjectEvent[]; nextCursor: string | null }> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT id, sequence, type, time, actor, ${dataFor(actor)} AS data FROM project_events
    WHERE project_id = ${projectId}::uuid AND sequence > ${lastSeen(cursor)}
    ORDER BY sequence LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map(withTime);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? cursorOf([last.sequence]) : null };
}

/** The newest of a project's timeline as this actor may read it, newest first. Whether the project may be seen, the caller has asked. */
export async function readLatestProjectEvents(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  { projectId, limit }: Pick<Listing, "projectId" | "limit">,
): Promise<ProjectEvent[]> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT id, sequence, type, time, actor, ${dataFor(actor)} AS data FROM project_events
    WHERE project_id = ${projectId}::uuid ORDER BY sequence DESC LIMIT ${limit}`;
  return rows.map(withTime);
}

function dataFor({ kind }: SignedIn): Prisma.Sql {
  return kind === "staff" ? Prisma.sql`data` : Prisma.sql`data - ${STAFF_NOTES}::text[]`;
}

function withTime(row: EventRow): ProjectEvent {
  return { ...row, time: row.time.toISOString() };
}

function lastSeen(cursor: string | undefined): number {
  if (cursor === undefined) return -1;
  const parsed = place.safeParse(placeOf(cursor));
  if (!parsed.success) throw badCursor();
  return parsed.data[0];
}
