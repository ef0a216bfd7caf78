import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { createWebhook } from "#lib/webhooks/create-webhook.ts";
import { listWebhooks } from "#lib/webhooks/list-webhooks.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listWebhooks),
  POST: handle(createWebhook),
});
