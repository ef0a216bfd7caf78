import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { hashOf, newToken } from "#lib/auth/token.ts";
import { database, type Transaction } from "#lib/db/client.ts";

/** Begins every API token, so that people and scanners of leaked secrets recognise one. */
const PREFIX = "rt_";

/** Most tokens that are listed, the newest first. */
const MOST_LISTED = 500;

interface NewToken {
  userId: string;
  name: string;
  scope: "read" | "write";
  /** How long it is good for. */
  days: number;
}

/**
 * Makes an API token, in one statement. Its secret is in this answer and nowhere else. Null when there is nobody of this id who
 * is let in: it waits for whoever shuts them out at the same moment, and the other way round.
 */
export async function createApiToken(
  { userId, name, scope, days }: NewToken,
  db: Pick<Transaction, "$executeRaw"> = database(),
): Promise<{ id: string; token: string; expiresAt: string } | null> {
  const token = `${PREFIX}${newToken()}`;
  const id = randomUUIDv7();
  const now = new Date();
  const ends = new Date(now.getTime() + days * 24 * 60 * 60 * 1_000);
  const made = await db.$executeRaw`
    INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scope, created_at, expires_at)
    SELECT ${id}::uuid, id, ${name}, ${token.slice(0, 8)}, ${hashOf(token)}, ${scope}::token_scope, ${now}, ${ends}
    FROM users WHERE id = ${userId}::uuid AND disabled_at IS NULL FOR SHARE`;
  return made === 0 ? null : { id, token, expiresAt: ends.toISOString() };
}

/** Where a list of tokens goes on: after this one. */
interface Place {
  createdAt: Date;
  id: string;
}

/** API tokens, newest first, without their secrets. */
export async function listApiTokens({
  take = MOST_LISTED,
  after,
  db = database(),
}: {
  take?: number;
  after?: Place;
  db?: Pick<Transaction, "apiToken">;
} = {}) {
  return db.apiToken.findMany({
    where:
      after === undefined
        ? {}
        : {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, id: { lt: after.id } },
            ],
          },
    select: {
      id: true,
      name: true,
      prefix: true,
      scope: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
      user: { select: { id: true, email: true, name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** Revokes a token at once. Answers whether there was one; again is fine. */
export async function revokeApiToken(
  id: string,
  db: Pick<Transaction, "apiToken"> = database(),
): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 1 || (await db.apiToken.count({ where: { id } })) === 1;
}
