import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database, type Transaction } from "#lib/db/client.ts";
import { type SavedFilter, savedFilterList } from "#lib/saved-filters/saved-filter.schema.ts";

/** The filters that somebody keeps, by name. */
export async function readSavedFilters(
  db: Pick<Transaction, "$queryRaw">,
  { userId }: Pick<SignedIn, "userId">,
): Promise<SavedFilter[]> {
  const items = await db.$queryRaw<unknown[]>`
    SELECT id, name, filters FROM saved_filters WHERE user_id = ${userId}::uuid ORDER BY lower(name), name`;
  return savedFilterList.parse({ items }).items;
}

/** The same, for pages. */
export function findSavedFilters(actor: SignedIn): Promise<SavedFilter[]> {
  return readSavedFilters(database(), actor);
}
