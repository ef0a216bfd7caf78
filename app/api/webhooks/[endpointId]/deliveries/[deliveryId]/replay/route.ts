import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { replayWebhookDelivery } from "#lib/webhooks/replay-webhook-delivery.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  POST: handle(replayWebhookDelivery),
});
