import "server-only";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { APPLICATION_ROLE } from "#lib/db/pool.ts";
import { QUEUES } from "#lib/jobs/queues.ts";

/**
 * Makes or upgrades the tables of the job queue, its queues, and what the application's role may do with them. Runs after
 * the migrations, as the owner of the database; doing it again changes nothing.
 */
export async function installJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const { name, policy, options } of QUEUES) {
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { policy, ...options });
      else await boss.updateQueue(name, options);
    }
    await boss.schedule("sweep", "17 * * * *");
  } finally {
    await boss.stop();
  }
  await grant(databaseUrl);
}

async function grant(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      GRANT USAGE ON SCHEMA pgboss TO ${APPLICATION_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APPLICATION_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APPLICATION_ROLE};`);
  } finally {
    await client.end();
  }
}
