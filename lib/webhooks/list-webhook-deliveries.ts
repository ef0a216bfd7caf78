import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { noBody, operation, signedIn } from "#lib/operation.ts";
import { readWebhook } from "#lib/webhooks/webhook.queries.ts";
import { webhookParams } from "#lib/webhooks/webhook.schema.ts";
import { readDeliveries } from "#lib/webhooks/webhook-delivery.queries.ts";
import { deliveryPage, listDeliveriesQuery } from "#lib/webhooks/webhook-delivery.schema.ts";

/** An admin looks what an endpoint was told of, what it is still to be told of, and what it never took. */
export const listWebhookDeliveries = operation({
  slug: "list-webhook-deliveries",
  summary: "List what is delivered to a webhook endpoint",
  description:
    "Newest first, each with how often it was tried and what became of the last attempt. An endpoint is told of a project's " +
    "events in the order of their `sequence`. What was delivered or given up is kept for 30 days.",
  method: "GET",
  path: "/api/webhooks/{endpointId}/deliveries",
  access: signedIn,
  allowance: null,
  params: webhookParams,
  query: listDeliveriesQuery,
  body: noBody,
  result: deliveryPage,
  status: 200,
  errors: ["forbidden", "webhook_not_found"],

  async authorise({ tx, actor, input: { params } }) {
    assertAdmin(actor);
    return readWebhook(tx, params.endpointId);
  },

  run: ({ tx, subject: endpoint, input: { query } }) => readDeliveries(tx, endpoint.id, query),
});
