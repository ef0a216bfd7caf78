import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { database } from "#lib/db/client.ts";

/** How one try went. */
export interface Attempt {
  time: Date;
  /** How long it took, in milliseconds. */
  ms: number;
  /** Of the reply; null when there was none. */
  status: number | null;
  /** Why it failed, in a sentence; null when it did not. */
  reason: string | null;
  /** How the reply began; null when there was none. */
  reply: string | null;
}

/**
 * Writes a try down, and what becomes of its delivery by it, in one statement. Nothing when the delivery is gone, with its
 * endpoint; and what has ended stays as it ended.
 */
export async function recordAttempt(
  deliveryId: string,
  { time, ms, status, reason, reply }: Attempt,
  state: "pending" | "delivered" | "failed",
): Promise<void> {
  const endedAt = state === "pending" ? null : new Date();
  await database().$executeRaw`
    WITH tried AS (
      INSERT INTO webhook_attempts (id, delivery_id, time, ms, status, reason, reply)
      SELECT ${randomUUIDv7()}::uuid, id, ${time}::timestamptz, ${ms}::int, ${status}::smallint, ${reason}::text, ${reply}::text
      FROM webhook_deliveries WHERE id = ${deliveryId}::uuid
    )
    UPDATE webhook_deliveries SET state = ${state}::webhook_delivery_state, ended_at = ${endedAt}::timestamptz
    WHERE id = ${deliveryId}::uuid AND state = 'pending'`;
}
