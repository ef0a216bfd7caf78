import "server-only";
import { env } from "#lib/env.ts";
import { cloudEvent } from "#lib/webhooks/cloud-event.rules.ts";
import { type NextDelivery, nextDelivery } from "#lib/webhooks/next-delivery.queries.ts";
import { type Attempt, recordAttempt } from "#lib/webhooks/record-attempt.ts";
import type { Resolve } from "#lib/webhooks/resolve-name.ts";
import { sendWebhook } from "#lib/webhooks/send-webhook.ts";
import type { WebhookJob } from "#lib/webhooks/webhook-job.schema.ts";
import { webhookSecret } from "#lib/webhooks/webhook-secret.ts";
import { signatureHeaders } from "#lib/webhooks/webhook-signature.ts";

/** How long a delivery is tried, in milliseconds: three days. */
const TRIED_FOR = 3 * 24 * 3_600_000;

/** What became of it: `failed` is to be tried again. */
export type Delivered = { outcome: "nothing to do" | "delivered" | "failed" | "given up"; reason?: string };

/**
 * Tells an endpoint the next of a project's events that it waits for, and writes down how that went. It is done once at a time
 * for each of them. Who is stopped in between does it again later, with the same id.
 */
export async function deliverNext(
  job: WebhookJob,
  signal: AbortSignal,
  resolve?: Resolve,
): Promise<Delivered> {
  const delivery = await nextDelivery(job);
  if (delivery === null) return { outcome: "nothing to do" };
  if (!delivery.isEnabled) return giveUp(delivery.id, "The endpoint was turned off.");
  const attempt = await sendWebhook(messageOf(delivery), signal, resolve);
  const { reason } = attempt;
  if (reason === null) return end(delivery.id, attempt, { outcome: "delivered" });
  const isOver = attempt.time.getTime() - delivery.queuedAt.getTime() >= TRIED_FOR;
  return end(delivery.id, attempt, { outcome: isOver ? "given up" : "failed", reason });
}

function messageOf({ url, secretIds, event }: NextDelivery) {
  const body = cloudEvent(event, env().appUrl);
  const secrets = secretIds.map(webhookSecret);
  return {
    url,
    body,
    headers: {
      "content-type": "application/cloudevents+json",
      "user-agent": "Rooftop",
      ...signatureHeaders({ id: event.id, body, now: new Date(), secrets }),
    },
  };
}

function giveUp(deliveryId: string, reason: string): Promise<Delivered> {
  const attempt = { time: new Date(), ms: 0, status: null, reason, reply: null };
  return end(deliveryId, attempt, { outcome: "given up", reason });
}

const STATES = { delivered: "delivered", failed: "pending", "given up": "failed" } as const;

async function end(
  deliveryId: string,
  attempt: Attempt,
  delivered: Delivered & { outcome: keyof typeof STATES },
): Promise<Delivered> {
  await recordAttempt(deliveryId, attempt, STATES[delivered.outcome]);
  return delivered;
}
