import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { actorOnRecord, type SignedIn } from "#lib/actor.rules.ts";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { createWebhookBody, MOST_ENDPOINTS, newWebhook } from "#lib/webhooks/webhook.schema.ts";
import { webhookSecret } from "#lib/webhooks/webhook-secret.ts";
import { assertTarget } from "#lib/webhooks/webhook-target.ts";

/** An admin has other software told of what happens to projects. */
export const createWebhook = operation({
  slug: "create-webhook",
  summary: "Add a webhook endpoint",
  description:
    "It is told from then on, of everything or of the `eventTypes` named, and nothing of what was before. The value of its " +
    "secret is in this answer and never again, so no Idempotency-Key is taken: asked again, it adds another. " +
    `There are at most ${MOST_ENDPOINTS}.`,
  method: "POST",
  path: "/api/webhooks",
  access: signedIn,
  allowance: null,
  answersSecret: true,
  // A name may take long to look up: no connection waits for that.
  isOneStatement: true,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: createWebhookBody },
  result: newWebhook,
  status: 201,
  location: ({ id }) => `/api/webhooks/${id}`,
  errors: ["too_many_webhooks"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, actor, input: { body } }) {
    await assertTarget(body.url);
    const endpoint = { id: randomUUIDv7(), description: null, ...body };
    const secretId = randomUUIDv7();
    // Whoever is second to a place tries the next. There are no more tries than places.
    for (let tries = 0; tries < MOST_ENDPOINTS; tries += 1) {
      if (await insert(tx, { endpoint, secretId, actor })) {
        return { id: endpoint.id, secret: { id: secretId, value: webhookSecret(secretId) } };
      }
      if ((await tx.webhookEndpoint.count()) >= MOST_ENDPOINTS) break;
    }
    throw new DomainError("too_many_webhooks", `There are ${MOST_ENDPOINTS} endpoints. Remove one first.`);
  },
});

interface NewWebhook {
  endpoint: { id: string; url: string; description: string | null; eventTypes: string[] };
  secretId: string;
  actor: SignedIn;
}

/** Adds an endpoint and its first secret at the first place that is free. False when there was none, or somebody took it. */
async function insert(tx: Transaction, { endpoint, secretId, actor }: NewWebhook): Promise<boolean> {
  const now = new Date();
  const added = await tx.$executeRaw`
    WITH endpoint AS (
      INSERT INTO webhook_endpoints (id, url, description, event_types, is_enabled, slot, actor, created_at, updated_at)
      SELECT ${endpoint.id}::uuid, ${endpoint.url}, ${endpoint.description}, ${endpoint.eventTypes}, TRUE, free.slot,
        ${JSON.stringify(actorOnRecord(actor))}::jsonb, ${now}, ${now}
      FROM generate_series(0, ${MOST_ENDPOINTS - 1}::int) AS free(slot)
      WHERE NOT EXISTS (SELECT FROM webhook_endpoints AS other WHERE other.slot = free.slot)
      ORDER BY free.slot LIMIT 1
      ON CONFLICT (slot) DO NOTHING
      RETURNING id
    )
    INSERT INTO webhook_secrets (id, endpoint_id, slot, created_at)
    SELECT ${secretId}::uuid, endpoint.id, 0, ${now} FROM endpoint`;
  return added === 1;
}
