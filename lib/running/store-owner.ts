import "server-only";
import { database } from "#lib/db/client.ts";
import { storeOwner } from "#lib/storage/file-store.ts";

/**
 * True when the file store belongs to this database; a store without an owner is taken. Files of which this database has no
 * row may be another one's: whoever tidies up must ask first.
 */
export async function ownsStore(): Promise<boolean> {
  const { id } = await database().installation.findFirstOrThrow({
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return (await storeOwner(id)) === id;
}
