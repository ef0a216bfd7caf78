import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { jobRowsOf } from "#lib/jobs/queues.ts";

/**
 * Parts of a statement that announce events: for each endpoint that wants one, a delivery and a job. They follow a part
 * `timeline` that answers what it wrote into `project_events`, so that a change and what is told of it are kept together or not
 * at all. A job does not name its delivery: it delivers what is next in the timeline, whatever order jobs come in.
 */
export const ANNOUNCED: readonly Prisma.Sql[] = [
  Prisma.sql`announced AS (
    INSERT INTO webhook_deliveries (id, endpoint_id, event_id, project_id, sequence, type, state, created_at, queued_at)
    SELECT gen_random_uuid(), endpoint.id, timeline.id, timeline.project_id, timeline.sequence, timeline.type, 'pending', timeline.time, timeline.time
    FROM timeline, webhook_endpoints AS endpoint
    WHERE endpoint.is_enabled AND (cardinality(endpoint.event_types) = 0 OR timeline.type = ANY (endpoint.event_types))
    -- An endpoint that is being deleted is told nothing any more: nobody's change waits for that, or fails by it.
    FOR KEY SHARE OF endpoint SKIP LOCKED
    RETURNING endpoint_id, project_id
  )`,
  Prisma.sql`webhooks AS (${jobRowsOf(Prisma.sql`(
    SELECT 'webhook' AS queue, 0 AS priority, jsonb_build_object('endpointId', endpoint_id, 'projectId', project_id) AS data,
      endpoint_id || ':' || project_id AS key, endpoint_id::text AS group
    FROM announced
  ) AS job`)})`,
];
