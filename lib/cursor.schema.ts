import * as z from "zod/mini";
import { moment } from "#lib/moment.schema.ts";

/** Most things that one page of a list holds. */
const MOST = 100;

/**
 * How many things a page of a list holds, and where it begins. A cursor is taken from the answer before, and means nothing to
 * its reader.
 */
export const pageQuery = {
  limit: z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/, `Give a number from 1 to ${MOST}.`)),
      z.pipe(
        z.transform(Number),
        z.int().check(z.gte(1, "Give at least 1."), z.lte(MOST, `Give at most ${MOST}.`)),
      ),
    ),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(200))),
};

/** What a list that can be followed is narrowed by: what changed then or later. */
export const updatedSince = z.optional(moment);

/** A page of a list of `item`s. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}
