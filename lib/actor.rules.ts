/** Who is asking. Never null: somebody without a session is a visitor. */
export type Actor = Visitor | SignedIn;

/** Somebody whose address is proved. A token of theirs acts as they do. */
export type SignedIn = Homeowner | Staff;

interface Visitor {
  kind: "visitor";
  /** SHA-256 of the visitor cookie in hexadecimal; null for plain API callers, who carry none. */
  visitorHash: string | null;
}

interface Person {
  userId: string;
  /** The address they proved, in lower case. */
  email: string;
  name: string | null;
  /** The visitor cookie, as before they signed in. */
  visitorHash: string | null;
  /** How we know them. */
  via: { kind: "session"; sessionId: string } | { kind: "token"; tokenId: string; scope: "read" | "write" };
}

interface Homeowner extends Person {
  kind: "homeowner";
}

interface Staff extends Person {
  kind: "staff";
  role: "SALES" | "ADMIN";
}

/** How a timeline row names who acted. It holds no secret and no personal data. */
export type ActorOnRecord =
  | { kind: "visitor" }
  | { kind: "homeowner"; userId: string }
  | { kind: "staff"; userId: string; role: "SALES" | "ADMIN" };

/** An actor as a timeline row keeps them. */
export function actorOnRecord(actor: Actor): ActorOnRecord {
  if (actor.kind === "visitor") return { kind: actor.kind };
  const { kind, userId } = actor;
  return kind === "staff" ? { kind, userId, role: actor.role } : { kind, userId };
}

/** Whose idempotency keys these are: two actors may choose the same key without meeting. */
export function actorKey(actor: Actor): string {
  return actor.kind === "visitor" ? `visitor:${actor.visitorHash ?? ""}` : `user:${actor.userId}`;
}

/** Whether this actor may change anything at all: a token may be for reading only. */
export function mayWrite(actor: Actor): boolean {
  return actor.kind === "visitor" || actor.via.kind === "session" || actor.via.scope === "write";
}
