import "server-only";
import { PgBoss } from "pg-boss";
import { APPLICATION_ROLE } from "#lib/db/pool.ts";

/** Connections that sending and fetching jobs may use, beside the pool that requests use. */
const CONNECTIONS = 2;

/** How often jobs are looked for whose worker died, and how many wait in each queue, in seconds. */
const WATCH = 10;

/** The queue as the application uses it: rows only, with the application's own role. */
export function applicationBoss(databaseUrl: string): PgBoss {
  return new PgBoss({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: WATCH,
    monitorIntervalSeconds: WATCH,
    queueCacheIntervalSeconds: WATCH,
    options: `-c role=${APPLICATION_ROLE}`,
  });
}
