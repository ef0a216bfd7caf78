import "server-only";
import * as z from "zod/mini";
import { database } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { readWebhook, readWebhooks } from "#lib/webhooks/webhook.queries.ts";
import { MOST_ENDPOINTS, type WebhookView } from "#lib/webhooks/webhook.schema.ts";
import { readDeliveries, readDelivery } from "#lib/webhooks/webhook-delivery.queries.ts";
import { DELIVERY_STATES, type DeliveryView } from "#lib/webhooks/webhook-delivery.schema.ts";
import { MOST_COUNTED } from "#lib/webhooks/webhook-words.rules.ts";

// For the pages of admins. Whether they may be seen, the page has asked.

/** An endpoint, and how much waits for it and failed, counted up to one above the most that is said. */
export interface WebhookStanding extends WebhookView {
  pending: number;
  failed: number;
}

/** Deliveries that one page shows. */
const PER_PAGE = 20;

const id = z.guid();
const state = z.enum(DELIVERY_STATES);

/** All endpoints, newest first. */
export async function findWebhooks(): Promise<WebhookStanding[]> {
  const { items } = await readWebhooks(database(), { limit: MOST_ENDPOINTS });
  const counts = await database().$queryRaw<{ id: string; pending: number; failed: number }[]>`
    SELECT endpoint.id,
      (SELECT count(*)::int FROM (SELECT FROM webhook_deliveries
        WHERE endpoint_id = endpoint.id AND state = 'pending' LIMIT ${MOST_COUNTED + 1}) AS waiting) AS pending,
      (SELECT count(*)::int FROM (SELECT FROM webhook_deliveries
        WHERE endpoint_id = endpoint.id AND state = 'failed' LIMIT ${MOST_COUNTED + 1}) AS given_up) AS failed
    FROM webhook_endpoints AS endpoint`;
  const known = new Map(counts.map((count) => [count.id, count]));
  return items.map((item) => ({ pending: 0, failed: 0, ...known.get(item.id), ...item }));
}

/** One endpoint; null when there is none. */
export function findWebhook(endpointId: string): Promise<WebhookView | null> {
  if (!id.safeParse(endpointId).success) return Promise.resolve(null);
  return orNull("webhook_not_found", readWebhook(database(), endpointId));
}

/** A page of what an endpoint was told. What the address asks in vain is left out. */
export async function findDeliveries(endpointId: string, asked: Record<string, unknown>) {
  const inState = state.safeParse(asked["state"]).data;
  const cursor = typeof asked["cursor"] === "string" ? asked["cursor"] : undefined;
  const page = (from?: string) =>
    readDeliveries(database(), endpointId, {
      limit: PER_PAGE,
      ...(from && { cursor: from }),
      ...(inState && { state: inState }),
    });
  const further = cursor === undefined ? null : await orNull("validation_failed", page(cursor));
  return { ...(further ?? (await page())), isFurther: further !== null, state: inState };
}

/** One delivery to an endpoint; null when there is none. */
export function findDelivery(endpointId: string, deliveryId: string): Promise<DeliveryView | null> {
  if (![endpointId, deliveryId].every((one) => id.safeParse(one).success)) return Promise.resolve(null);
  return orNull("webhook_delivery_not_found", readDelivery(database(), { endpointId, deliveryId }));
}

async function orNull<Found>(code: DomainError["code"], work: Promise<Found>): Promise<Found | null> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === code) return null;
    throw thrown;
  }
}
