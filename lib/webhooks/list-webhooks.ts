import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";
import { readWebhooks } from "#lib/webhooks/webhook.queries.ts";
import { listWebhooksQuery, webhookPage } from "#lib/webhooks/webhook.schema.ts";

/** An admin looks which software is told of changes. */
export const listWebhooks = operation({
  slug: "list-webhooks",
  summary: "List webhook endpoints",
  description: "All of the company's, newest first. The values of their secrets are not in it.",
  method: "GET",
  path: "/api/webhooks",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: listWebhooksQuery,
  body: noBody,
  result: webhookPage,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertAdmin(actor),
  run: ({ tx, input: { query } }) => readWebhooks(tx, query),
});
