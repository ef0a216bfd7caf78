import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { listWebhookDeliveries } from "#lib/webhooks/list-webhook-deliveries.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listWebhookDeliveries),
});
