import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { noSuchWebhook } from "#lib/webhooks/webhook.queries.ts";
import { webhookParams } from "#lib/webhooks/webhook.schema.ts";

/** An admin has software told no longer. */
export const deleteWebhook = operation({
  slug: "delete-webhook",
  summary: "Remove a webhook endpoint",
  description:
    "With its secrets, and with what was and was to be delivered to it. Turn it off to keep those: `change-webhook`.",
  method: "DELETE",
  path: "/api/webhooks/{endpointId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: webhookParams,
  query: noQuery,
  body: noBody,
  result: okResult,
  status: 200,
  errors: ["webhook_not_found"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, input: { params } }) {
    const { count } = await tx.webhookEndpoint.deleteMany({ where: { id: params.endpointId } });
    if (count === 0) throw noSuchWebhook();
    return { ok: true as const };
  },
});
