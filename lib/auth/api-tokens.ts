import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { hashOf, newToken } from "#lib/auth/token.ts";
import { database } from "#lib/db/client.ts";

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

/** Makes an API token. Its secret is in this answer and nowhere else. */
export async function createApiToken({ userId, name, scope, days }: NewToken) {
  const token = `${PREFIX}${newToken()}`;
  const now = new Date();
  const { id, expiresAt } = await database().apiToken.create({
    data: {
      id: randomUUIDv7(),
      userId,
      name,
      prefix: token.slice(0, 8),
      tokenHash: hashOf(token),
      scope,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * 24 * 60 * 60 * 1_000),
    },
    select: { id: true, expiresAt: true },
  });
  return { id, token, expiresAt: expiresAt.toISOString() };
}

/** API tokens, newest first, without their secrets. */
export async function listApiTokens() {
  const tokens = await database().apiToken.findMany({
    select: {
      id: true,
      name: true,
      prefix: true,
      scope: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
      user: { select: { email: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
  });
  return tokens.map(({ user, ...token }) => ({ ...token, email: user.email }));
}

/** Revokes a token at once. Answers whether there was one; again is fine. */
export async function revokeApiToken(id: string): Promise<boolean> {
  const { count } = await database().apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 1 || (await database().apiToken.count({ where: { id } })) === 1;
}
