import "server-only";
import { pool } from "#lib/db/pool.ts";

/** Most that are counted of anything: whoever has more waiting than that has seen enough. */
const MOST = 10_000;

interface Counts {
  jobs: { queue: string; waiting: number; failed: number }[];
  deliveries: { pending: number; failed: number };
}

/**
 * What waits to be done, and what failed. However much there is, it costs no more than that many entries of an index: failed
 * jobs are taken as the worker last counted them. Throws when the database does not answer in time.
 */
export async function countWaiting(): Promise<Counts> {
  const [jobs, deliveries] = await Promise.all([
    pool().query<Counts["jobs"][number]>({
      name: "waiting-jobs",
      text: `
        SELECT queue.name AS queue, queue.failed_count AS failed, (
          SELECT count(*)::int FROM (
            SELECT FROM pgboss.job AS job WHERE job.name = queue.name AND job.state < 'active' LIMIT ${MOST}
          ) AS counted) AS waiting
        FROM pgboss.queue AS queue WHERE queue.name NOT LIKE '\\_\\_pgboss%' ORDER BY queue.name`,
    }),
    pool().query<Counts["deliveries"]>({
      name: "waiting-deliveries",
      text: `
        SELECT
          (SELECT count(*)::int FROM (
            SELECT FROM webhook_deliveries WHERE state = 'pending' LIMIT ${MOST}) AS counted) AS pending,
          (SELECT count(*)::int FROM (
            SELECT FROM webhook_endpoints AS endpoint JOIN webhook_deliveries AS delivery
              ON delivery.endpoint_id = endpoint.id AND delivery.state = 'failed' LIMIT ${MOST}) AS counted) AS failed`,
    }),
  ]);
  return { jobs: jobs.rows, deliveries: deliveries.rows[0] ?? { pending: 0, failed: 0 } };
}
