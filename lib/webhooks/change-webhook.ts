import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertState, changedValues } from "#lib/projects/change-record.ts";
import { wasFaster } from "#lib/projects/was-faster.rules.ts";
import { readWebhook } from "#lib/webhooks/webhook.queries.ts";
import { changeWebhookBody, webhookParams, webhookView } from "#lib/webhooks/webhook.schema.ts";
import { assertTarget } from "#lib/webhooks/webhook-target.ts";

/**
 * An admin changes what an endpoint is told of and where it is, or turns it off and on. Two who do so at once never overwrite
 * each other unseen.
 */
export const changeWebhook = operation({
  slug: "change-webhook",
  summary: "Change a webhook endpoint",
  description:
    "The body is a JSON merge patch: what is left out stays. Other `eventTypes` count for what happens from then on. " +
    "While it is off, it is told of nothing, and what waits for it is given up.",
  method: "PATCH",
  path: "/api/webhooks/{endpointId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  precondition: "if-match",
  params: webhookParams,
  query: noQuery,
  body: { kind: "json", schema: changeWebhookBody },
  result: webhookView,
  tag: ({ updatedAt }) => updatedAt,
  status: 200,
  errors: ["webhook_not_found"],

  async authorise({ tx, actor, input: { params } }) {
    assertAdmin(actor);
    return readWebhook(tx, params.endpointId);
  },

  async run({ tx, subject: before, input: { body, ifMatch } }) {
    assertState(before, ifMatch);
    const { url, description, eventTypes, isEnabled } = before;
    const said = { url, description, eventTypes, isEnabled };
    const after = { ...said, ...body };
    if (Object.keys(changedValues(said, after)).length === 0) return before;
    if (after.url !== url) await assertTarget(after.url);
    // Two changes within a millisecond are two states still.
    const updatedAt = new Date(Math.max(Date.now(), Date.parse(before.updatedAt) + 1));
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: before.id, updatedAt: before.updatedAt },
      data: { ...after, updatedAt },
    });
    if (count === 0) throw wasFaster();
    return { ...before, ...after, updatedAt: updatedAt.toISOString() };
  },
});
