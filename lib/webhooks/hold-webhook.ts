import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { noSuchWebhook } from "#lib/webhooks/webhook.queries.ts";

/** An endpoint and its secrets, held until the transaction ends. */
export interface HeldWebhook {
  id: string;
  secrets: { id: string; slot: number }[];
}

/** Holds an endpoint: admins who change its secrets at once do so one after the other. Throws `webhook_not_found`. */
export async function holdWebhook(tx: Transaction, endpointId: string): Promise<HeldWebhook> {
  const [endpoint] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM webhook_endpoints WHERE id = ${endpointId}::uuid FOR NO KEY UPDATE`;
  if (endpoint === undefined) throw noSuchWebhook();
  const secrets = await tx.webhookSecret.findMany({
    where: { endpointId: endpoint.id },
    select: { id: true, slot: true },
    orderBy: { slot: "asc" },
  });
  return { id: endpoint.id, secrets };
}

/** Its secrets are part of what `get-webhook` answers: a change of them makes another state of the endpoint. */
export async function touchWebhook(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE webhook_endpoints SET updated_at = greatest(now(), updated_at + interval '1 millisecond')
    WHERE id = ${id}::uuid`;
}
