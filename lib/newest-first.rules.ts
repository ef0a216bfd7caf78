import * as z from "zod/mini";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import { moment } from "#lib/moment.schema.ts";

const newest = z.tuple([moment, z.guid()]);

/** The place that a cursor names in a list that is newest first. Throws `validation_failed` for a cursor that is none. */
export function newestPlace(cursor: string): { time: string; id: string } {
  const { success, data } = newest.safeParse(placeOf(cursor));
  if (!success) throw badCursor();
  return { time: data[0], id: data[1] };
}

/** A page of such a list, from what was read of it: one item more than asked for where there is more. */
export function newestPage<Item extends { createdAt: string; id: string }>(
  read: readonly Item[],
  limit: number,
): { items: Item[]; nextCursor: string | null } {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  const hasMore = read.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? cursorOf([last.createdAt, last.id]) : null };
}
