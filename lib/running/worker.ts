import "server-only";
import type { PgBoss } from "pg-boss";
import { env, requireDatabaseUrl } from "#lib/env.ts";
import { applicationBoss } from "#lib/jobs/boss.ts";
import { log } from "#lib/log.ts";
import { closeMail, MAILS_AT_ONCE } from "#lib/mail/send-mail.ts";
import { deliverMail } from "#lib/running/deliver-mail.ts";
import { deliverWebhook } from "#lib/running/deliver-webhook.ts";
import { ownsStore } from "#lib/running/store-owner.ts";
import { sweep } from "#lib/running/sweep.ts";

/** How long a stop waits for jobs under way, in milliseconds. */
const STOP_PATIENCE = 10_000;

/** Fetching in parallel, so that one mail that takes its time holds up few others. */
const MAIL_FETCHERS = 2;

/** How many webhooks are told something at once, and how often each looks for more while there is nothing, in seconds. */
const WEBHOOKS = { atOnce: 10, toOneAtOnce: 2, pause: 1 } as const;

/** Starts doing the jobs that wait in the database, in this process. `stop` lets those under way finish. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const { production, smtpUrl } = env();
  const boss = await startBoss();
  // Apart from the mails, so that nobody who waits for a code to sign in with waits for what is told to other software.
  const webhooks = await startBoss();
  if (!(await ownsStore())) log().error("The file store belongs to another database: see STORAGE_URL.");
  if (production && smtpUrl === undefined) log().error("SMTP_URL is not set: no e-mail reaches anybody.");
  await boss.work(
    "mail",
    {
      pollingIntervalSeconds: 2,
      localConcurrency: MAIL_FETCHERS,
      batchSize: MAILS_AT_ONCE / MAIL_FETCHERS,
      burstWhenBatchFull: true,
      includeMetadata: true,
      perJobResults: true,
    },
    (jobs) => Promise.all(jobs.map(deliverMail)),
  );
  await webhooks.work(
    "webhook",
    {
      pollingIntervalSeconds: WEBHOOKS.pause,
      localConcurrency: WEBHOOKS.atOnce,
      // However many of its events wait, one that is slow or gone leaves the others most of the workers.
      localGroupConcurrency: WEBHOOKS.toOneAtOnce,
      // Without a pause while many wait.
      burstWhenReadyExceeds: 1,
      includeMetadata: true,
      perJobResults: true,
    },
    (jobs) => Promise.all(jobs.map(deliverWebhook)),
  );
  await boss.work("sweep", { pollingIntervalSeconds: 30 }, () => sweep(new Date()));
  return {
    async stop() {
      const how = { graceful: true, timeout: STOP_PATIENCE };
      await Promise.all([boss.stop(how), webhooks.stop(how)]);
      closeMail();
    },
  };
}

/** The queue, with connections of its own. */
async function startBoss(): Promise<PgBoss> {
  const boss = applicationBoss(requireDatabaseUrl());
  boss.on("error", (error) => log().warn({ err: { name: error.name } }, "The job queue does not answer."));
  await boss.start();
  return boss;
}
