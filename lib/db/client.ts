import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Prisma } from "#lib/db/generated/client.ts";
import { PrismaClient } from "#lib/db/generated/client.ts";
import { pool } from "#lib/db/pool.ts";
import { statementName } from "#lib/db/statement-names.ts";

export type Transaction = Prisma.TransactionClient;

declare global {
  var rooftopDatabase: PrismaClient | undefined;
}

/** The database of this process. */
export function database(): PrismaClient {
  globalThis.rooftopDatabase ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: statementName }),
  });
  return globalThis.rooftopDatabase;
}

/**
 * Runs `work` in one transaction on one connection: all of it is kept, or nothing. Whoever needs the database inside uses
 * `tx` alone; asking the pool for a second connection could wait for good.
 */
export function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(work, { maxWait: 1_000, timeout: 2_500 });
}
