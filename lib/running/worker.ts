import "server-only";
import * as z from "zod/mini";
import { requireDatabaseUrl } from "#lib/env.ts";
import { applicationBoss } from "#lib/jobs/boss.ts";
import { log } from "#lib/log.ts";
import { REQUEST_MAILS, sendRequestMail } from "#lib/projects/send-request-mail.ts";
import { ownsStore } from "#lib/running/store-owner.ts";
import { sweep } from "#lib/running/sweep.ts";

const mailJob = z.object({ mail: z.enum(REQUEST_MAILS), projectId: z.guid() });

/** How long a stop waits for jobs under way, in milliseconds. */
const STOP_PATIENCE = 10_000;

/** Starts doing the jobs that wait in the database, in this process. `stop` lets those under way finish. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const boss = applicationBoss(requireDatabaseUrl());
  boss.on("error", (error) => log().warn({ err: { name: error.name } }, "The job queue does not answer."));
  await boss.start();
  if (!(await ownsStore())) log().error("The file store belongs to another database: see STORAGE_URL.");
  await boss.work("mail", { pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const job of jobs) {
      const { mail, projectId } = mailJob.parse(job.data);
      await sendRequestMail(mail, projectId).catch((thrown: unknown) => {
        const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
        log().warn({ mail, projectId, code }, "A mail did not leave. It is tried again.");
        throw thrown;
      });
    }
  });
  await boss.work("sweep", { pollingIntervalSeconds: 30 }, () => sweep(new Date()));
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_PATIENCE }) };
}
