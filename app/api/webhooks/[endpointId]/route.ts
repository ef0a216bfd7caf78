import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { changeWebhook } from "#lib/webhooks/change-webhook.ts";
import { deleteWebhook } from "#lib/webhooks/delete-webhook.ts";
import { getWebhook } from "#lib/webhooks/get-webhook.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(getWebhook),
  PATCH: handle(changeWebhook),
  DELETE: handle(deleteWebhook),
});
