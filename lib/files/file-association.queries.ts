import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";

interface FoundAssociation {
  id: string;
  projectId: string | null;
}

/**
 * The association as this actor may see it, held against uploads and other claims until the transaction ends; null when
 * there is none, or it belongs to another visitor.
 */
export async function holdAssociation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<FoundAssociation | null> {
  const [found] = await tx.$queryRaw<FoundAssociation[]>`
    SELECT id, project_id AS "projectId" FROM file_associations
    WHERE id = ${id} AND (visitor_hash IS NULL OR visitor_hash = ${actor.visitorHash})
    FOR UPDATE`;
  return found ?? null;
}
