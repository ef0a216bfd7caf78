import { createHash, randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { sessionCookieName } from "#lib/auth/session-cookie.rules.ts";

export type Role = "CUSTOMER" | "SALES" | "ADMIN";
export type Headers = Record<string, string>;

/** Somebody we know, and the ways in which their requests say so. */
export interface Person {
  id: string;
  email: string;
  /** From their browser, on our own pages. */
  cookie: Headers;
  /** From their software, which may change things. */
  token: Headers;
  /** From their software, which may only look. */
  readToken: Headers;
}

interface Wanted {
  role: Role;
  email?: string;
  name?: string | null;
}

/** Makes somebody who is signed in at a server, past its own sign-in: by the rows that it would have written. */
export async function newPerson(
  database: pg.Pool,
  url: string,
  { role, email = `p.${randomUUID()}@example.com`, name = null }: Wanted,
): Promise<Person> {
  const id = randomUUID();
  await database.query(
    "INSERT INTO users (id, email, name, role, created_at, updated_at) VALUES ($1, $2, $3, $4, now(), now())",
    [id, email, name, role],
  );
  return {
    id,
    email,
    cookie: { cookie: await newSession(database, url, id), "sec-fetch-site": "same-origin" },
    token: bearer(await newToken(database, id)),
    readToken: bearer(await newToken(database, id, { scope: "read" })),
  };
}

/** Signs a user in: the cookie as their browser sends it. */
export async function newSession(database: pg.Pool, url: string, userId: string): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await database.query(
    `INSERT INTO sessions (id, token_hash, user_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, now(), now(), now() + interval '30 days')`,
    [randomUUID(), sha256(secret), userId],
  );
  return `${sessionCookieName(url)}=${secret}`;
}

/** A token of a user. `ends` is when it expires, as PostgreSQL reads an interval from now. */
export async function newToken(
  database: pg.Pool,
  userId: string,
  { scope = "write", ends = "1 day", isRevoked = false } = {},
): Promise<string> {
  const secret = `rt_${randomBytes(32).toString("base64url")}`;
  await database.query(
    `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scope, created_at, expires_at, revoked_at)
     VALUES ($1, $2, 'Test', $3, $4, $5, now(), now() + $6::interval, $7)`,
    [randomUUID(), userId, secret.slice(0, 12), sha256(secret), scope, ends, isRevoked ? new Date() : null],
  );
  return secret;
}

/** A token as requests carry it. */
export function bearer(token: string): Headers {
  return { authorization: `Bearer ${token}` };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
