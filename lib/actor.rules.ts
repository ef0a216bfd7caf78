/**
 * Who is asking. Never null: somebody without a session is a visitor. Homeowner, staff and machine join this union with
 * sign-in.
 */
export interface Actor {
  kind: "visitor";
  /** SHA-256 of the visitor cookie in hexadecimal; null for plain API callers, who carry none. */
  visitorHash: string | null;
}

/** How a timeline row names who acted. It holds no secret and no personal data. */
export function actorOnRecord(actor: Actor): { kind: Actor["kind"] } {
  return { kind: actor.kind };
}

/** Whose idempotency keys these are: two actors may choose the same key without meeting. */
export function actorKey(actor: Actor): string {
  return `${actor.kind}:${actor.visitorHash ?? ""}`;
}
