import "server-only";
import type { Requester } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type AssociationOwner, mayUseAssociation } from "#lib/files/file-association.rules.ts";

interface HeldAssociation extends AssociationOwner {
  id: string;
  projectId: string | null;
}

/**
 * The association as this actor may see it, held against uploads and other claims until the transaction ends; null when
 * there is none, or it belongs to another visitor.
 */
export async function holdAssociation(
  tx: Transaction,
  actor: Requester,
  id: string,
): Promise<HeldAssociation | null> {
  const [held] = await tx.$queryRaw<HeldAssociation[]>`
    SELECT id, project_id AS "projectId", visitor_hash AS "visitorHash", user_id AS "userId" FROM file_associations
    WHERE id = ${id} FOR UPDATE`;
  return held !== undefined && mayUseAssociation(actor, held) ? held : null;
}
