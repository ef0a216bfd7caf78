/** Who is asking. Never null: somebody without a session is a visitor. */
export type Actor = Requester | HandOver;

/** Whoever comes on a device of their own, known or not. */
export type Requester = Visitor | SignedIn;

/** Whoever may see a project: people we know, and a customer who holds a rep's device. */
export type ProjectActor = SignedIn | HandOver;

/** Somebody whose address is proved. A token of theirs acts as they do. */
export type SignedIn = Homeowner | Staff;

interface Visitor {
  kind: "visitor";
  /** SHA-256 of the visitor cookie in hexadecimal; null for plain API callers, who carry none. */
  visitorHash: string | null;
}

/**
 * A customer who was handed a rep's device to read and sign on. They see one project's contract there, and nothing of the
 * rep's: that is why this is no `Person`, and nothing of it is called as there.
 */
export interface HandOver {
  kind: "hand-over";
  handOverId: string;
  projectId: string;
  /** When the device was handed over. */
  since: Date;
  /** Whose device it is: they are there. */
  rep: { userId: string; email: string; name: string | null; role: "SALES" | "ADMIN" };
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
  | { kind: "staff"; userId: string; role: "SALES" | "ADMIN" }
  /** The customer, on the device of this member of staff. */
  | { kind: "hand-over"; userId: string };

/** An actor as a timeline row keeps them. */
export function actorOnRecord(actor: Actor): ActorOnRecord {
  switch (actor.kind) {
    case "visitor":
      return { kind: actor.kind };
    case "homeowner":
      return { kind: actor.kind, userId: actor.userId };
    case "staff":
      return { kind: actor.kind, userId: actor.userId, role: actor.role };
    case "hand-over":
      return { kind: actor.kind, userId: actor.rep.userId };
  }
}

/** How the log names who asked: by ids alone. Null is somebody of whom nothing is known, such as one with a bad token. */
export function actorInLog(actor: Actor | null): {
  actorId: string | null;
  actorKind: Actor["kind"] | "unknown";
  tokenId?: string;
} {
  if (actor === null) return { actorId: null, actorKind: "unknown" };
  const actorKind = actor.kind;
  if (actor.kind === "visitor") return { actorId: null, actorKind };
  if (actor.kind === "hand-over") return { actorId: actor.rep.userId, actorKind };
  const { userId: actorId, via } = actor;
  return via.kind === "token" ? { actorId, actorKind, tokenId: via.tokenId } : { actorId, actorKind };
}

/** Whose idempotency keys these are: two actors may choose the same key without meeting. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case "visitor":
      return `visitor:${actor.visitorHash ?? ""}`;
    case "hand-over":
      return `hand-over:${actor.handOverId}`;
    default:
      return `user:${actor.userId}`;
  }
}

/** Whether this actor may change anything at all: a token may be for reading only. */
export function mayWrite(actor: Actor): boolean {
  if (actor.kind === "visitor" || actor.kind === "hand-over") return true;
  return actor.via.kind === "session" || actor.via.scope === "write";
}
