import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/**
 * The queues of this application and how often each job is tried: sending backs off over five days, as mail servers
 * do among themselves (RFC 5321, 4.5.4.1): nobody's mail is lost to a weekend without one. Mails that have ended, failed or not,
 * can be looked up for two weeks. Webhooks are told in order: of the jobs of one key the next waits until the one before is
 * done, so none may ever be given up by the queue. Who delivers decides when one was tried for long enough. A job whose worker
 * died is noticed by its missing heartbeat and tried again within half a minute. Times are in seconds.
 */
export const QUEUES = [
  {
    name: "mail",
    policy: "standard",
    options: {
      retryLimit: 40,
      retryDelay: 10,
      retryBackoff: true,
      retryDelayMax: 4 * 3_600,
      expireInSeconds: 60,
      heartbeatSeconds: 10,
      deleteAfterSeconds: 14 * 24 * 3_600,
    },
  },
  {
    name: "webhook",
    policy: "key_strict_fifo",
    options: {
      retryLimit: 1_000_000,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 4 * 3_600,
      expireInSeconds: 60,
      heartbeatSeconds: 10,
      deleteAfterSeconds: 24 * 3_600,
      // Longer than any worker is away: a job that waits is never thrown away, or its delivery would wait for good.
      retentionSeconds: 90 * 24 * 3_600,
    },
  },
  { name: "sweep", policy: "standard", options: { retryLimit: 0, expireInSeconds: 600 } },
] as const;

/** Something to be done later. It holds ids alone: no secret and no personal data. */
export interface Job {
  queue: string;
  data: object;
  /** What somebody waits for goes first: a higher number is done earlier, 0 is usual. */
  priority?: number;
  /** What must not be done at once, where the queue is one for that: jobs of one key follow each other in order. */
  key?: string;
  /** What takes a part of the workers at most: the jobs of a group. */
  group?: string;
}

/** SQL that puts jobs into their queues, as the last statement of the transaction that makes them necessary. */
export function jobRows(jobs: readonly Job[]): Prisma.Sql {
  return jobRowsOf(
    Prisma.sql`jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job (queue text, data jsonb, priority int, key text, "group" text)`,
  );
}

/**
 * The same for jobs that a statement makes itself: `source` is SQL named `job`, with the columns of a Job. It writes pg-boss's
 * own table, as its documentation allows, with what the queue says of retries.
 */
export function jobRowsOf(source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO pgboss.job (name, data, priority, singleton_key, group_id, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, heartbeat_seconds, deletion_seconds, keep_until)
    SELECT queue.name, job.data, coalesce(job.priority, 0), job.key, job.group, queue.policy, queue.retry_limit, queue.retry_delay, queue.retry_backoff, queue.retry_delay_max,
      queue.expire_seconds, queue.heartbeat_seconds, queue.deletion_seconds, now() + queue.retention_seconds * interval '1 second'
    FROM ${source}
    JOIN pgboss.queue AS queue ON queue.name = job.queue`;
}
