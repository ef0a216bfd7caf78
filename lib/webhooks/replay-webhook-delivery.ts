import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { sendAgain } from "#lib/webhooks/send-again.ts";
import { readDelivery } from "#lib/webhooks/webhook-delivery.queries.ts";
import { deliveryParams } from "#lib/webhooks/webhook-delivery.schema.ts";

/** An admin has something sent again: what was given up, or what the receiver lost. */
export const replayWebhookDelivery = operation({
  slug: "replay-webhook-delivery",
  summary: "Send a delivery again",
  description:
    "The same event with the same id, as soon as may be and as often as any other: a receiver that has it drops it. What is " +
    "on its way still is not asked for twice, and what is sent to an endpoint that is off is given up at once.",
  method: "POST",
  path: "/api/webhooks/{endpointId}/deliveries/{deliveryId}/replay",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: deliveryParams,
  query: noQuery,
  body: noBody,
  result: okResult,
  status: 200,
  errors: ["webhook_delivery_not_found", "webhook_delivery_pending"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, input: { params } }) {
    if (await sendAgain(tx, { ...params, now: new Date() })) return { ok: true as const };
    await readDelivery(tx, params);
    throw new DomainError("webhook_delivery_pending", "It is on its way still.");
  },
});
