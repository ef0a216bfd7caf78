import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { readWebhook } from "#lib/webhooks/webhook.queries.ts";
import { webhookParams, webhookView } from "#lib/webhooks/webhook.schema.ts";

/** An admin looks up one endpoint, and learns which state they saw. */
export const getWebhook = operation({
  slug: "get-webhook",
  summary: "Read a webhook endpoint",
  description:
    "The endpoint, with an `ETag` that names this state: `change-webhook` asks for it. The values of its secrets are not in it.",
  method: "GET",
  path: "/api/webhooks/{endpointId}",
  access: signedIn,
  allowance: null,
  params: webhookParams,
  query: noQuery,
  body: noBody,
  result: webhookView,
  tag: ({ updatedAt }) => updatedAt,
  status: 200,
  errors: ["forbidden", "webhook_not_found"],

  authorise: async ({ actor }) => assertAdmin(actor),
  run: ({ tx, input: { params } }) => readWebhook(tx, params.endpointId),
});
