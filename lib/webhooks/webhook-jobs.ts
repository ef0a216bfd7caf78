import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { jobRowsOf } from "#lib/jobs/queues.ts";

/**
 * SQL that queues a job for each row of `source`, a part of the same statement that answers `endpoint_id` and `project_id`: tell
 * this endpoint what is next of this project. So its events are told in the order of the timeline, one after the other,
 * whatever order their jobs come in; and however much of an endpoint waits, it takes some of the workers alone.
 */
export function webhookJobs(source: "announced" | "again"): Prisma.Sql {
  return jobRowsOf(Prisma.sql`(
    SELECT 'webhook' AS queue, 0 AS priority, jsonb_build_object('endpointId', endpoint_id, 'projectId', project_id) AS data,
      endpoint_id || ':' || project_id AS key, endpoint_id::text AS group
    FROM ${Prisma.raw(source)}
  ) AS job`);
}
