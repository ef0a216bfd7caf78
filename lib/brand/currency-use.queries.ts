import "server-only";
import type { Transaction } from "#lib/db/client.ts";

/** Whether any amount was agreed or recorded: it would be another one in another currency. */
export async function isCurrencyUsed(db: Pick<Transaction, "$queryRaw">): Promise<boolean> {
  const [row] = await db.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM contracts) OR EXISTS (SELECT FROM charges) AS used`;
  return row?.used ?? false;
}
