import "server-only";
import { createHash } from "node:crypto";
import type { Actor, SignedIn } from "#lib/actor.rules.ts";
import { SESSION_IDLE, sessionCookieName } from "#lib/auth/session-cookie.rules.ts";
import { visitorCookieName } from "#lib/auth/visitor-cookie.rules.ts";
import { pool } from "#lib/db/pool.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

/**
 * Who sends this request: a token counts before a cookie. A token that we do not know is refused everywhere, never taken
 * for a visitor; a session that ended is nobody's. Throws `unauthenticated`.
 */
export async function actorOf(request: Request): Promise<Actor> {
  const { appUrl } = env();
  const visitor = cookieValue(request, visitorCookieName(appUrl));
  const visitorHash = visitor === null ? null : sha256(visitor);
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return tokenActor(authorization, visitorHash);
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
}

async function tokenActor(authorization: string, visitorHash: string | null): Promise<SignedIn> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
  const { rows } = await pool().query<Known & { scope: "read" | "write" }>({
    name: "token-actor",
    text: `
      SELECT token.id, token.scope, person.id AS "userId", person.email, person.name, person.role
      FROM api_tokens AS token JOIN users AS person ON person.id = token.user_id
      WHERE token.token_hash = $1 AND token.revoked_at IS NULL AND token.expires_at > now() AND person.disabled_at IS NULL`,
    values: [sha256(token ?? "")],
  });
  const [known] = rows;
  if (known !== undefined) {
    return person(known, { kind: "token", tokenId: known.id, scope: known.scope }, visitorHash);
  }
  throw new DomainError("unauthenticated", "This token is not valid. Ask for a new one, or send none.");
}

async function sessionActor(session: string, visitorHash: string | null): Promise<SignedIn | null> {
  const { rows } = await pool().query<Known>({
    name: "session-actor",
    text: `
      SELECT session.id, person.id AS "userId", person.email, person.name, person.role
      FROM sessions AS session JOIN users AS person ON person.id = session.user_id
      WHERE session.token_hash = $1 AND session.expires_at > now() AND session.last_seen_at > $2 AND person.disabled_at IS NULL`,
    values: [sha256(session), new Date(Date.now() - SESSION_IDLE)],
  });
  const [known] = rows;
  return known === undefined ? null : person(known, { kind: "session", sessionId: known.id }, visitorHash);
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

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
