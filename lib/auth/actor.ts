import "server-only";
import type { Actor, SignedIn } from "#lib/actor.rules.ts";
import { handOverCookieName } from "#lib/auth/hand-over-cookie.rules.ts";
import { handOverActor } from "#lib/auth/hand-overs.ts";
import { SESSION_IDLE, sessionCookieName } from "#lib/auth/session-cookie.rules.ts";
import { hashOf } from "#lib/auth/token.ts";
import { visitorCookieName } from "#lib/auth/visitor-cookie.rules.ts";
import { pool } from "#lib/db/pool.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

/**
 * Who sends this request: a token counts before a cookie. A token that we do not know is refused everywhere, never taken
 * for a visitor; a session that ended is nobody's, and so is every session on a device that is in a customer's hands. What
 * says by `X-Rooftop-User` that it is somebody's is refused when somebody else sends it: work that waited on a device goes with
 * whatever cookie is there by then. Throws `unauthenticated`.
 */
export async function actorOf(request: Request): Promise<Actor> {
  const actor = await senderOf(request);
  const meant = request.headers.get("x-rooftop-user");
  if (meant === null || ("userId" in actor && actor.userId === meant)) return actor;
  throw new DomainError(
    "unauthenticated",
    "This is somebody else's work. Whoever did it signs in to send it.",
  );
}

async function senderOf(request: Request): Promise<Actor> {
  const { appUrl } = env();
  const visitor = cookieValue(request, visitorCookieName(appUrl));
  const visitorHash = visitor === null ? null : hashOf(visitor);
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return tokenActor(authorization, visitorHash);
  const handedOver = cookieValue(request, handOverCookieName(appUrl));
  const customer = handedOver === null ? null : await handOverActor(handedOver);
  if (customer !== null) return customer;
  const session = cookieValue(request, sessionCookieName(appUrl));
  return (
    (session === null ? null : await sessionActor(session, visitorHash)) ?? { kind: "visitor", visitorHash }
  );
}

interface Known {
  id: string;
  userId: string;
  email: string;
  name: string | null;
  role: "CUSTOMER" | "SALES" | "ADMIN";
  /** When the token or session was noted down as used. */
  seen: Date;
}

/** How long a use is not noted down again, in milliseconds: nobody's requests cost a write each. */
const NOTED_FOR = 5 * 60_000;

async function tokenActor(authorization: string, visitorHash: string | null): Promise<SignedIn> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
  const { rows } = await pool().query<Known & { scope: "read" | "write" }>({
    name: "token-actor",
    text: `
      SELECT token.id, token.scope, person.id AS "userId", person.email, person.name, person.role,
        coalesce(token.last_used_at, 'epoch') AS seen
      FROM api_tokens AS token JOIN users AS person ON person.id = token.user_id
      WHERE token.token_hash = $1 AND token.revoked_at IS NULL AND token.expires_at > now() AND person.disabled_at IS NULL`,
    values: [hashOf(token ?? "")],
  });
  const [known] = rows;
  if (known !== undefined) {
    await noteUse(
      known,
      "UPDATE api_tokens SET last_used_at = now() WHERE id = $1 AND coalesce(last_used_at, 'epoch') <= $2",
    );
    return person(known, { kind: "token", tokenId: known.id, scope: known.scope }, visitorHash);
  }
  throw new DomainError("unauthenticated", "This token is not valid. Ask for a new one, or send none.");
}

async function sessionActor(session: string, visitorHash: string | null): Promise<SignedIn | null> {
  const { rows } = await pool().query<Known>({
    name: "session-actor",
    text: `
      SELECT session.id, person.id AS "userId", person.email, person.name, person.role, session.last_seen_at AS seen
      FROM sessions AS session JOIN users AS person ON person.id = session.user_id
      WHERE session.token_hash = $1 AND session.expires_at > now() AND session.last_seen_at > $2 AND person.disabled_at IS NULL`,
    values: [hashOf(session), new Date(Date.now() - SESSION_IDLE)],
  });
  const [known] = rows;
  if (known === undefined) return null;
  await noteUse(known, "UPDATE sessions SET last_seen_at = now() WHERE id = $1 AND last_seen_at <= $2");
  return person(known, { kind: "session", sessionId: known.id }, visitorHash);
}

/** Once for all requests of these five minutes, however many arrive together. */
async function noteUse({ id, seen }: Known, statement: string): Promise<void> {
  const since = Date.now() - NOTED_FOR;
  if (seen.getTime() <= since) await pool().query(statement, [id, new Date(since)]);
}

function person(known: Known, via: SignedIn["via"], visitorHash: string | null): SignedIn {
  const { userId, email, name, role } = known;
  const common = { userId, email, name, via, visitorHash };
  return role === "CUSTOMER" ? { kind: "homeowner", ...common } : { kind: "staff", role, ...common };
}

function cookieValue(request: Request, name: string): string | null {
  const cookies = (request.headers.get("cookie") ?? "").split("; ");
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}
