import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { iso } from "#lib/db/iso.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { newestPage, newestPlace } from "#lib/newest-first.rules.ts";
import { cloudEvent } from "#lib/webhooks/cloud-event.rules.ts";
import {
  type DeliveryItem,
  type DeliveryView,
  type ListDeliveries,
  MOST_ATTEMPTS,
} from "#lib/webhooks/webhook-delivery.schema.ts";

type Database = Pick<Transaction, "$queryRaw">;

/** A delivery without its attempts, from `webhook_deliveries AS delivery`. */
const DELIVERY_OBJECT = Prisma.sql`jsonb_build_object(
  'id', delivery.id, 'eventId', delivery.event_id, 'projectId', delivery.project_id, 'sequence', delivery.sequence,
  'type', delivery.type, 'state', delivery.state, 'createdAt', ${iso("delivery.created_at")},
  'queuedAt', ${iso("delivery.queued_at")}, 'endedAt', ${iso("delivery.ended_at")},
  'attemptCount', (SELECT count(*) FROM webhook_attempts AS attempt WHERE attempt.delivery_id = delivery.id))`;

const OUTCOME = Prisma.sql`jsonb_build_object('time', ${iso("attempt.time")}, 'status', attempt.status, 'reason', attempt.reason)`;

/**
 * A page of what was and is to be delivered to an endpoint, newest first, in one query. Whether there is such an endpoint, the
 * caller has asked. Throws `validation_failed` for a cursor that is none of ours.
 */
export async function readDeliveries(
  db: Database,
  endpointId: string,
  { limit, cursor, state, projectId }: ListDeliveries,
): Promise<{ items: DeliveryItem[]; nextCursor: string | null }> {
  const rows = await db.$queryRaw<{ item: DeliveryItem }[]>`
    SELECT ${DELIVERY_OBJECT} || jsonb_build_object('lastAttempt', (
      SELECT ${OUTCOME} FROM webhook_attempts AS attempt WHERE attempt.delivery_id = delivery.id
      ORDER BY attempt.time DESC, attempt.id DESC LIMIT 1)) AS item
    FROM (
      SELECT * FROM webhook_deliveries
      WHERE endpoint_id = ${endpointId}::uuid AND ${inState(state)} AND ${ofProject(projectId)} AND ${after(cursor)}
      ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}
    ) AS delivery
    ORDER BY delivery.created_at DESC, delivery.id DESC`;
  return newestPage(
    rows.map(({ item }) => item),
    limit,
  );
}

interface Found {
  delivery: Omit<DeliveryView, "body" | "attempts">;
  attempts: DeliveryView["attempts"];
  eventTime: Date;
  data: object;
}

/** A delivery to an endpoint, with what is sent and its newest attempts. Throws `webhook_delivery_not_found`. */
export async function readDelivery(
  db: Database,
  { endpointId, deliveryId }: { endpointId: string; deliveryId: string },
): Promise<DeliveryView> {
  const [found] = await db.$queryRaw<Found[]>`
    SELECT ${DELIVERY_OBJECT} AS delivery, event.time AS "eventTime", event.data, coalesce((
      SELECT jsonb_agg(
        ${OUTCOME} || jsonb_build_object('ms', attempt.ms, 'reply', attempt.reply)
        ORDER BY attempt.time DESC, attempt.id DESC)
      FROM (
        SELECT * FROM webhook_attempts WHERE delivery_id = delivery.id ORDER BY time DESC, id DESC LIMIT ${MOST_ATTEMPTS}
      ) AS attempt), '[]'::jsonb) AS attempts
    FROM webhook_deliveries AS delivery
    JOIN webhook_endpoints AS endpoint ON endpoint.id = delivery.endpoint_id
    JOIN project_events AS event ON event.id = delivery.event_id
    WHERE delivery.id = ${deliveryId}::uuid AND delivery.endpoint_id = ${endpointId}::uuid`;
  if (found === undefined) throw noSuchDelivery();
  const { delivery, attempts, eventTime, data } = found;
  const { projectId, sequence, type } = delivery;
  const event = { id: delivery.eventId, projectId, sequence, type, time: eventTime, data };
  return { ...delivery, body: cloudEvent(event, env().appUrl), attempts };
}

/** The refusal for a delivery that is not there, or not to this endpoint. */
function noSuchDelivery(): DomainError {
  return new DomainError("webhook_delivery_not_found", "The endpoint has no delivery with this id.");
}

function inState(state: ListDeliveries["state"]): Prisma.Sql {
  return state === undefined ? Prisma.sql`TRUE` : Prisma.sql`state = ${state}::webhook_delivery_state`;
}

/** By way of its events, of which there are few: an endpoint may have been told of very many projects. */
function ofProject(projectId: string | undefined): Prisma.Sql {
  if (projectId === undefined) return Prisma.sql`TRUE`;
  return Prisma.sql`event_id IN (SELECT id FROM project_events WHERE project_id = ${projectId}::uuid)`;
}

function after(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`TRUE`;
  const { time, id } = newestPlace(cursor);
  return Prisma.sql`(created_at, id) < (${time}::timestamptz, ${id}::uuid)`;
}
