import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { retireWebhookSecret } from "#lib/webhooks/retire-webhook-secret.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  DELETE: handle(retireWebhookSecret),
});
