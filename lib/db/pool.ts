import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { env, requireDatabaseUrl } from "#lib/env.ts";

/** How long anything waits for the database, in milliseconds. Added up they stay under the 3 s in which a caller is told. */
const WAIT = {
  forConnection: 1_000,
  forLock: 900,
  forStatement: 1_800,
  forAnswer: 2_000,
  idleInTransaction: 5_000,
  /** Kept open between bursts: opening many at once on a busy machine takes longer than a caller may wait. */
  unused: 10 * 60_000,
  atStart: 10_000,
  betweenTries: 200,
} as const;

/** The role the application works as: it may read and write rows, and change nothing else. Made by the first migration. */
export const APPLICATION_ROLE = "rooftop_app";

function makePool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: requireDatabaseUrl(),
    max: env().databasePool,
    connectionTimeoutMillis: WAIT.forConnection,
    idleTimeoutMillis: WAIT.unused,
    query_timeout: WAIT.forAnswer,
    options: [
      `-c role=${APPLICATION_ROLE}`,
      `-c lock_timeout=${WAIT.forLock}`,
      `-c statement_timeout=${WAIT.forStatement}`,
      `-c idle_in_transaction_session_timeout=${WAIT.idleInTransaction}`,
    ].join(" "),
  });
  // A connection that breaks while idle is replaced by the next request; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

declare global {
  var rooftopPool: pg.Pool | undefined;
}

/** The one pool of this process. Kept on the global object because Next loads a module once for each bundle. */
export function pool(): pg.Pool {
  globalThis.rooftopPool ??= makePool();
  return globalThis.rooftopPool;
}

/**
 * Opens every connection of the pool that the database will give, so that the first callers need not wait for them. On a
 * machine where everything starts at once that may take several tries; throws when there is none after ten seconds.
 */
export async function openPool(): Promise<void> {
  const deadline = performance.now() + WAIT.atStart;
  const opened: pg.PoolClient[] = [];
  while (opened.length < env().databasePool) {
    try {
      opened.push(await pool().connect());
    } catch (error) {
      if (performance.now() < deadline) await pause(WAIT.betweenTries);
      else if (opened.length > 0) break;
      else throw error;
    }
  }
  for (const connection of opened) connection.release();
}
