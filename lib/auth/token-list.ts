import "server-only";
import type * as z from "zod/mini";
import { listApiTokens } from "#lib/auth/api-tokens.ts";
import type { listTokensQuery, TokenView } from "#lib/auth/token.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { newestPage, newestPlace } from "#lib/newest-first.rules.ts";

/** A page of API tokens, newest first, those too that are over. Throws `validation_failed` for a cursor that is none of ours. */
export async function readTokens(
  db: Pick<Transaction, "apiToken">,
  { limit, cursor }: z.output<typeof listTokensQuery>,
): Promise<{ items: TokenView[]; nextCursor: string | null }> {
  const found = await listApiTokens({ take: limit + 1, db, ...(cursor && { after: after(cursor) }) });
  const read = found.map(({ user, ...token }) => ({
    ...token,
    owner: user,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  }));
  return newestPage(read, limit);
}

function after(cursor: string) {
  const { time, id } = newestPlace(cursor);
  return { createdAt: new Date(time), id };
}
