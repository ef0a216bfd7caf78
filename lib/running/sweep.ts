import "server-only";
import { database } from "#lib/db/client.ts";
import { KEPT_FOR } from "#lib/http/idempotency.ts";
import { log } from "#lib/log.ts";
import { ownsStore } from "#lib/running/store-owner.ts";
import { keysOlderThan, removeFile, removeIncoming } from "#lib/storage/file-store.ts";

const HOUR = 60 * 60 * 1_000;

/** How long uploads wait for their project, in milliseconds: 72 hours. */
const UPLOADS_WAIT = 72 * HOUR;

/** How old bytes without a row must be before they go, in milliseconds: far longer than an upload takes. */
const BYTES_WAIT = HOUR;

/** How long a mail that left is remembered, in milliseconds: 30 days, far longer than the queue keeps a job. */
const SENT_KEPT = 30 * 24 * HOUR;

/** How long a webhook's deliveries can be looked up after they ended, in milliseconds: 30 days. */
const DELIVERIES_KEPT = 30 * 24 * HOUR;

/** How many rows are deleted, or keys looked up, at once. */
const BATCH = 500;

/**
 * Clears away what nobody needs any more: uploads that no project claimed within 72 hours, bytes without a row, answers
 * kept for a repeat that can no longer come, rate limits, sessions and hand-overs that have run out, and mails and deliveries
 * that ended long ago or whose endpoint is gone. It may run at any time, also twice at once.
 */
export async function sweep(now: Date): Promise<void> {
  const db = database();
  const unclaimed = new Date(now.getTime() - UPLOADS_WAIT);
  const forgotten = new Date(now.getTime() - KEPT_FOR);
  // Associations that somebody holds are left for the next time: a claim may be about to commit.
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM files WHERE created_at < ${unclaimed} AND association_id IN (
      SELECT id FROM file_associations WHERE project_id IS NULL AND id IN (
        SELECT association_id FROM files WHERE created_at < ${unclaimed}
      ) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    )`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM file_associations WHERE project_id IS NULL AND id IN (
      SELECT id FROM file_associations AS idle WHERE project_id IS NULL AND touched_at < ${unclaimed}
      AND NOT EXISTS (SELECT FROM files WHERE association_id = idle.id) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    )`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM idempotency_keys WHERE created_at < ${forgotten} LIMIT ${BATCH}
    ))`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits WHERE expire < ${now.getTime()} LIMIT ${BATCH})`,
  );
  const sentLongAgo = new Date(now.getTime() - SENT_KEPT);
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM sent_mails WHERE id IN (SELECT id FROM sent_mails WHERE sent_at < ${sentLongAgo} LIMIT ${BATCH})`,
  );
  const endedLongAgo = new Date(now.getTime() - DELIVERIES_KEPT);
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM webhook_deliveries WHERE id IN (
      SELECT id FROM webhook_deliveries WHERE ended_at < ${endedLongAgo} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    )`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM webhook_deliveries WHERE id IN (
      SELECT delivery.id FROM webhook_deliveries AS delivery
      WHERE NOT EXISTS (SELECT FROM webhook_endpoints AS endpoint WHERE endpoint.id = delivery.endpoint_id) LIMIT ${BATCH}
    )`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at < ${now} LIMIT ${BATCH})`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM hand_overs WHERE id IN (SELECT id FROM hand_overs WHERE expires_at < ${now} LIMIT ${BATCH})`,
  );
  await inBatches(
    () => db.$executeRaw`
    DELETE FROM sign_in_requests WHERE id IN (SELECT id FROM sign_in_requests WHERE expires_at < ${forgotten} LIMIT ${BATCH})`,
  );
  if (await ownsStore()) await sweepBytes(new Date(now.getTime() - BYTES_WAIT));
  else log().error("The file store belongs to another database. Its files are left alone: see STORAGE_URL.");
}

/** Repeats a bounded delete until it finds nothing, so that none of them outlasts the time limit of a statement. */
async function inBatches(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) > 0);
}

async function sweepBytes(olderThan: Date): Promise<void> {
  let batch: string[] = [];
  for await (const key of keysOlderThan(olderThan)) {
    batch.push(key);
    if (batch.length < BATCH) continue;
    await removeOrphans(batch);
    batch = [];
  }
  await removeOrphans(batch);
}

async function removeOrphans(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const ofThese = { where: { storageKey: { in: keys } }, select: { storageKey: true } } as const;
  const files = await database().file.findMany(ofThese);
  const logos = await database().logo.findMany(ofThese);
  const owned = new Set([...files, ...logos].map(({ storageKey }) => storageKey));
  for (const key of keys) {
    await removeIncoming(key);
    if (!owned.has(key)) await removeFile(key);
  }
}
