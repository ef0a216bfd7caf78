import "server-only";
import * as z from "zod/mini";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { iso } from "#lib/db/iso.ts";
import { moment } from "#lib/moment.schema.ts";
import { newestPlace } from "#lib/newest-first.rules.ts";

/** What a list is read by. */
export interface Paging {
  limit: number;
  cursor?: string | undefined;
  /** Only what changed then or later. */
  updatedSince?: string | undefined;
}

/** In which order a list is read, in SQL over the table of that name. */
export interface ListOrder {
  /** What is left of the list. */
  after: Prisma.Sql;
  orderBy: Prisma.Sql;
  /** The time that a place in it is made of. */
  time: Prisma.Sql;
  /** The cursor of a place in it. */
  cursorAt(row: { time: string; id: string }): string;
  /** The page of what was read, one row more than asked for where there is more. */
  page<Row extends { time: string; id: string }>(
    rows: readonly Row[],
  ): { rows: Row[]; nextCursor: string | null };
}

/** Told apart from a place in a list that is newest first: the same time means another place there. */
const changed = z.tuple([z.literal("changed"), moment, z.guid()]);

/**
 * Newest first; with `updatedSince` in order of change, the oldest first. What changes while somebody reads moves to the end of
 * the second, so that it is read again and never missed. Both go by a comparison of rows that an index answers. Throws
 * `validation_failed` for a cursor of the other order, or of none.
 */
export function listOrder(
  table: "project" | "customer" | "site",
  { limit, cursor, updatedSince }: Paging,
): ListOrder {
  const isByChange = updatedSince !== undefined;
  const id = Prisma.raw(`${table}.id`);
  const name = `${table}.${isByChange ? "updated_at" : "created_at"}`;
  const time = Prisma.raw(name);
  const since = isByChange ? Prisma.sql`${time} >= ${new Date(updatedSince)}` : Prisma.sql`TRUE`;
  const beyond = isByChange ? Prisma.sql`>` : Prisma.sql`<`;
  const place = cursor === undefined ? null : placeIn(cursor, isByChange);
  const cursorAt = (row: { time: string; id: string }) =>
    cursorOf([...(isByChange ? ["changed"] : []), row.time, row.id]);
  return {
    cursorAt,
    after:
      place === null
        ? since
        : Prisma.sql`${since} AND (${time}, ${id}) ${beyond} (${new Date(place.time)}, ${place.id}::uuid)`,
    orderBy: isByChange ? Prisma.sql`${time}, ${id}` : Prisma.sql`${time} DESC, ${id} DESC`,
    time: iso(name),
    page(rows) {
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      if (last === undefined || rows.length <= limit) return { rows: shown, nextCursor: null };
      return { rows: shown, nextCursor: cursorAt(last) };
    },
  };
}

function placeIn(cursor: string, isByChange: boolean): { time: string; id: string } {
  if (!isByChange) return newestPlace(cursor);
  const { success, data } = changed.safeParse(placeOf(cursor));
  if (!success) throw badCursor();
  return { time: data[1], id: data[2] };
}
