import type { Actor } from "#lib/actor.rules.ts";

/** Uploads belong to the visitor who sent the first; those of a caller without a cookie, to whoever knows their id. */
export function mayUseAssociation(actor: Actor, association: { visitorHash: string | null }): boolean {
  return association.visitorHash === null || association.visitorHash === actor.visitorHash;
}
