import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { webhookJobs } from "#lib/webhooks/webhook-jobs.ts";

interface Again {
  endpointId: string;
  deliveryId: string;
  now: Date;
}

/**
 * Puts a delivery that has ended on its way again: the same event, the same id, tried for three days from now. Whoever asks for
 * that believes that the endpoint listens again, so whatever waits for it is tried soon. Answers whether it was so: false
 * when the endpoint is gone or has no such delivery, or it is on its way already.
 */
export async function sendAgain(tx: Transaction, { endpointId, deliveryId, now }: Again): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ done: boolean }[]>`
    WITH again AS (
      UPDATE webhook_deliveries SET state = 'pending', queued_at = ${now}, ended_at = NULL
      WHERE id = ${deliveryId}::uuid AND endpoint_id = ${endpointId}::uuid AND state <> 'pending'
      AND EXISTS (SELECT FROM webhook_endpoints WHERE id = endpoint_id)
      RETURNING endpoint_id, project_id
    ),
    soon AS (
      UPDATE pgboss.job SET start_after = now()
      WHERE name = 'webhook' AND policy = 'key_strict_fifo' AND state = 'retry' AND start_after > now()
      AND group_id = (SELECT endpoint_id::text FROM again)
    ),
    webhooks AS (${webhookJobs("again")})
    SELECT EXISTS (SELECT FROM again) AS done`;
  return row?.done ?? false;
}
