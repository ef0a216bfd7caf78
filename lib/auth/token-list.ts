import "server-only";
import * as z from "zod/mini";
import { listApiTokens } from "#lib/auth/api-tokens.ts";
import type { listTokensQuery, TokenView } from "#lib/auth/token.schema.ts";
import { badCursor, cursorOf, placeOf } from "#lib/cursor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";

const place = z.tuple([z.iso.datetime(), z.guid()]);

/** A page of API tokens, newest first, those too that are over. Throws `validation_failed` for a cursor that is none of ours. */
export async function readTokens(
  db: Pick<Transaction, "apiToken">,
  { limit, cursor }: z.output<typeof listTokensQuery>,
): Promise<{ items: TokenView[]; nextCursor: string | null }> {
  const found = await listApiTokens({ take: limit + 1, db, ...(cursor && { after: after(cursor) }) });
  const items = found.slice(0, limit).map(({ user, ...token }) => ({
    ...token,
    owner: user,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  }));
  const last = items.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? cursorOf([last.createdAt, last.id]) : null };
}

function after(cursor: string) {
  const parsed = place.safeParse(placeOf(cursor));
  if (!parsed.success) throw badCursor();
  const [time, id] = parsed.data;
  return { createdAt: new Date(time), id };
}
