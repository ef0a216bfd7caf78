import "#scripts/server-only.ts";
import pg from "pg";
import { requireDatabaseUrl } from "#lib/env.ts";
import { runScript } from "#scripts/run-script.ts";
import { applyMigrations } from "#scripts/schema-engine.ts";

// Any number all instances agree on: it names the lock.
const LOCK = 7_268_013;

/**
 * Brings a database up to date: our migrations, then the tables of the job queue. Returns the names of the migrations applied.
 * Instances that start together take turns. `databaseUrl` must be the owner's. Throws when a migration fails.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const applied = await applyMigrations(databaseUrl);
    const { installJobs } = await import("#lib/jobs/install.ts");
    await installJobs(databaseUrl);
    return applied;
  } finally {
    // Closing the connection lets go of the lock.
    await client.end();
  }
}

await runScript(import.meta, async () => {
  const applied = await migrate(requireDatabaseUrl());
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
});
