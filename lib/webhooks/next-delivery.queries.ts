import "server-only";
import { database } from "#lib/db/client.ts";
import type { WebhookJob } from "#lib/webhooks/webhook-job.schema.ts";

/** What an endpoint is to be told next, and how. */
export interface NextDelivery {
  id: string;
  queuedAt: Date;
  url: string;
  isEnabled: boolean;
  secretIds: string[];
  event: { id: string; projectId: string; sequence: number; type: string; time: Date; data: object };
}

type Row = Omit<NextDelivery, "event"> & {
  eventId: string;
  projectId: string;
  sequence: number;
  type: string;
  time: Date;
  data: object;
};

/** The first of a project's events that an endpoint waits for; null when it waits for none. */
export async function nextDelivery({ endpointId, projectId }: WebhookJob): Promise<NextDelivery | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT delivery.id, delivery.queued_at AS "queuedAt", endpoint.url, endpoint.is_enabled AS "isEnabled",
      ARRAY(SELECT secret.id::text FROM webhook_secrets AS secret WHERE secret.endpoint_id = endpoint.id ORDER BY secret.slot) AS "secretIds",
      event.id AS "eventId", event.project_id AS "projectId", event.sequence, event.type, event.time, event.data
    FROM webhook_deliveries AS delivery
    JOIN webhook_endpoints AS endpoint ON endpoint.id = delivery.endpoint_id
    JOIN project_events AS event ON event.id = delivery.event_id
    WHERE delivery.endpoint_id = ${endpointId}::uuid AND delivery.project_id = ${projectId}::uuid AND delivery.state = 'pending'
    ORDER BY delivery.sequence LIMIT 1`;
  if (row === undefined) return null;
  const { eventId, sequence, type, time, data, ...delivery } = row;
  return { ...delivery, event: { id: eventId, projectId, sequence, type, time, data } };
}
