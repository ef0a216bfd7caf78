import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { holdWebhook, touchWebhook } from "#lib/webhooks/hold-webhook.ts";
import { MOST_SECRETS, newWebhookSecret, webhookParams } from "#lib/webhooks/webhook.schema.ts";
import { webhookSecret } from "#lib/webhooks/webhook-secret.ts";

/** An admin begins to change an endpoint's secret: from now on each delivery is signed with both. */
export const addWebhookSecret = operation({
  slug: "add-webhook-secret",
  summary: "Add a secret to a webhook endpoint",
  description:
    `Deliveries are signed with each secret that the endpoint has, at most ${MOST_SECRETS}: give the new one to the receiver, ` +
    "then retire the old one. Its value is in this answer and never again, so no Idempotency-Key is taken.",
  method: "POST",
  path: "/api/webhooks/{endpointId}/secrets",
  access: signedIn,
  allowance: null,
  answersSecret: true,
  params: webhookParams,
  query: noQuery,
  body: noBody,
  result: newWebhookSecret,
  status: 201,
  errors: ["webhook_not_found", "too_many_webhook_secrets"],

  async authorise({ tx, actor, input: { params } }) {
    assertAdmin(actor);
    return holdWebhook(tx, params.endpointId);
  },

  async run({ tx, subject: endpoint }) {
    const slots = Array.from({ length: MOST_SECRETS }, (_, slot) => slot);
    const slot = slots.find((free) => endpoint.secrets.every((secret) => secret.slot !== free));
    if (slot === undefined) {
      throw new DomainError("too_many_webhook_secrets", "It has two secrets already. Retire one first.");
    }
    const id = randomUUIDv7();
    await tx.webhookSecret.create({
      data: { id, endpointId: endpoint.id, slot, createdAt: new Date() },
    });
    await touchWebhook(tx, endpoint.id);
    return { id, value: webhookSecret(id) };
  },
});
