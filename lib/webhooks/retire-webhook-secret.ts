import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { holdWebhook, touchWebhook } from "#lib/webhooks/hold-webhook.ts";
import { webhookSecretParams } from "#lib/webhooks/webhook.schema.ts";

/** An admin has nothing signed with a secret any more, once another has taken its place. */
export const retireWebhookSecret = operation({
  slug: "retire-webhook-secret",
  summary: "Retire a secret of a webhook endpoint",
  description: "Nothing is signed with it from then on. An endpoint's only secret stays: add another first.",
  method: "DELETE",
  path: "/api/webhooks/{endpointId}/secrets/{secretId}",
  access: signedIn,
  allowance: null,
  params: webhookSecretParams,
  query: noQuery,
  body: noBody,
  result: okResult,
  status: 200,
  errors: ["webhook_not_found", "webhook_secret_not_found", "last_webhook_secret"],

  async authorise({ tx, actor, input: { params } }) {
    assertAdmin(actor);
    return holdWebhook(tx, params.endpointId);
  },

  async run({ tx, subject: endpoint, input: { params } }) {
    const id = params.secretId.toLowerCase();
    if (endpoint.secrets.every((secret) => secret.id !== id)) {
      throw new DomainError("webhook_secret_not_found", "The endpoint has no secret with this id.");
    }
    if (endpoint.secrets.length === 1) {
      throw new DomainError("last_webhook_secret", "It is the only one. Add another first.");
    }
    await tx.webhookSecret.deleteMany({ where: { id } });
    await touchWebhook(tx, endpoint.id);
    return { ok: true as const };
  },
});
