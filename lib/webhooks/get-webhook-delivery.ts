import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { readDelivery } from "#lib/webhooks/webhook-delivery.queries.ts";
import { deliveryParams, deliveryView, MOST_ATTEMPTS } from "#lib/webhooks/webhook-delivery.schema.ts";

/** An admin looks at one delivery: what is sent, and what became of each attempt. */
export const getWebhookDelivery = operation({
  slug: "get-webhook-delivery",
  summary: "Read a delivery to a webhook endpoint",
  description: `With the body that is sent, to the byte, and its attempts, newest first: at most ${MOST_ATTEMPTS}.`,
  method: "GET",
  path: "/api/webhooks/{endpointId}/deliveries/{deliveryId}",
  access: signedIn,
  allowance: null,
  params: deliveryParams,
  query: noQuery,
  body: noBody,
  result: deliveryView,
  status: 200,
  errors: ["forbidden", "webhook_delivery_not_found"],

  authorise: async ({ actor }) => assertAdmin(actor),
  run: ({ tx, input: { params } }) => readDelivery(tx, params),
});
