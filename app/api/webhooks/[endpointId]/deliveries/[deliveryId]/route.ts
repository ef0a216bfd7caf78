import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { getWebhookDelivery } from "#lib/webhooks/get-webhook-delivery.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: handle(getWebhookDelivery) });
