import * as z from "zod/mini";
import { pageOf, pageQuery } from "#lib/cursor.schema.ts";
import { EVENT_TYPES } from "#lib/projects/event-type.rules.ts";

/** What becomes of a delivery. */
export const DELIVERY_STATES = ["pending", "delivered", "failed"] as const;

/** Most attempts that are told of one delivery, the newest. */
export const MOST_ATTEMPTS = 50;

const moment = z.iso.datetime();
const id = z.guid("Give a UUID.");

const outcome = {
  time: moment,
  /** The HTTP status of the reply; null when there was none. */
  status: z.nullable(z.int()),
  /** Why it counts as failed; null when it did not. */
  reason: z.nullable(z.string()),
};

const fields = {
  id: z.guid(),
  eventId: z.guid(),
  projectId: z.guid(),
  /** The event's place in its project's timeline. */
  sequence: z.int(),
  type: z.enum(EVENT_TYPES),
  state: z.enum(DELIVERY_STATES).check(z.meta({ description: "What became of it." })),
  createdAt: moment,
  /** When it was last asked for, at first or again. */
  queuedAt: moment,
  /** When it was delivered or given up. */
  endedAt: z.nullable(moment),
  attemptCount: z.int(),
};

/** A delivery as lists tell of it. */
export const deliveryItem = z.strictObject({ ...fields, lastAttempt: z.nullable(z.strictObject(outcome)) });

/** A delivery with what is sent, to the byte, and its newest attempts, the newest first. */
export const deliveryView = z.strictObject({
  ...fields,
  body: z.string(),
  attempts: z.array(
    z.strictObject({
      ...outcome,
      /** How long it took, in milliseconds. */
      ms: z.int(),
      /** How the reply began; null when there was none. */
      reply: z.nullable(z.string()),
    }),
  ),
});

/** Query of list-webhook-deliveries. */
export const listDeliveriesQuery = z.strictObject({
  ...pageQuery,
  state: z.optional(z.enum(DELIVERY_STATES)),
  projectId: z.optional(id),
});

export const deliveryPage = pageOf(deliveryItem);

/** The parts of a path that name a delivery to an endpoint. */
export const deliveryParams = z.strictObject({ endpointId: id, deliveryId: id });

export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryItem = z.output<typeof deliveryItem>;
export type DeliveryView = z.output<typeof deliveryView>;
export type ListDeliveries = z.output<typeof listDeliveriesQuery>;
