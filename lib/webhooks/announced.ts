import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { webhookJobs } from "#lib/webhooks/webhook-jobs.ts";

/**
 * Parts of a statement that announce events: for each endpoint that wants one, a delivery and a job. They follow a part
 * `timeline` that answers what it wrote into `project_events`, so that a change and what is told of it are kept together or not
 * at all.
 */
export const ANNOUNCED: readonly Prisma.Sql[] = [
  Prisma.sql`announced AS (
    INSERT INTO webhook_deliveries (id, endpoint_id, event_id, project_id, sequence, type, state, created_at, queued_at)
    SELECT gen_random_uuid(), endpoint.id, timeline.id, timeline.project_id, timeline.sequence, timeline.type, 'pending', timeline.time, timeline.time
    FROM timeline, webhook_endpoints AS endpoint
    WHERE endpoint.is_enabled AND (cardinality(endpoint.event_types) = 0 OR timeline.type = ANY (endpoint.event_types))
    RETURNING endpoint_id, project_id
  )`,
  Prisma.sql`webhooks AS (${webhookJobs("announced")})`,
];
