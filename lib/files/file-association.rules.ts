import type { Requester } from "#lib/actor.rules.ts";

/** Whoever used an association first: somebody signed in, else a visitor with our cookie, else a plain API caller. */
export interface AssociationOwner {
  visitorHash: string | null;
  userId: string | null;
}

/**
 * Uploads belong to who sent the first: to them when they were signed in, to their visitor cookie when they had one (also
 * once they sign in), else to whoever knows their id.
 */
export function mayUseAssociation(actor: Requester, { visitorHash, userId }: AssociationOwner): boolean {
  if (userId !== null) return actor.kind !== "visitor" && actor.userId === userId;
  return visitorHash === null || visitorHash === actor.visitorHash;
}
