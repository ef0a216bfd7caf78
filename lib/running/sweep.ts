import "server-only";
import { database } from "#lib/db/client.ts";
import { KEPT_FOR } from "#lib/http/idempotency.ts";
import { keysOlderThan, removeFile, removeIncoming } from "#lib/storage/file-store.ts";

const HOUR = 60 * 60 * 1_000;

/** How long uploads wait for their project, in milliseconds: 72 hours. */
const UPLOADS_WAIT = 72 * HOUR;

/** How old bytes without a row must be before they go, in milliseconds: far longer than an upload takes. */
const BYTES_WAIT = HOUR;

/** How many keys are looked up at once. */
const BATCH = 500;

/**
 * Clears away what nobody needs any more: uploads that no project claimed within 72 hours, bytes without a row, answers
 * kept for a repeat that can no longer come, and rate limits that have run out. It may run at any time, also twice at once.
 */
export async function sweep(now: Date): Promise<void> {
  const db = database();
  const unclaimed = new Date(now.getTime() - UPLOADS_WAIT);
  // Associations that somebody holds are left for the next time: a claim may be about to commit.
  await db.$executeRaw`
    DELETE FROM files WHERE created_at < ${unclaimed} AND association_id IN (
      SELECT id FROM file_associations WHERE project_id IS NULL AND id IN (
        SELECT association_id FROM files WHERE created_at < ${unclaimed}
      ) FOR UPDATE SKIP LOCKED
    )`;
  await db.fileAssociation.deleteMany({
    where: { projectId: null, touchedAt: { lt: unclaimed }, files: { none: {} } },
  });
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_FOR) } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  await sweepBytes(new Date(now.getTime() - BYTES_WAIT));
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
  const kept = await database().file.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  const owned = new Set(kept.map((file) => file.storageKey));
  for (const key of keys) {
    await removeIncoming(key);
    if (!owned.has(key)) await removeFile(key);
  }
}
