import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { addWebhookSecret } from "#lib/webhooks/add-webhook-secret.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(addWebhookSecret) });
