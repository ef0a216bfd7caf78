import "server-only";
import type { JobResult, JobWithMetadata } from "pg-boss";
import { type MailJob, mailJobData } from "#lib/jobs/mail-jobs.rules.ts";
import { log } from "#lib/log.ts";
import { MailRefused, sendMail } from "#lib/mail/send-mail.ts";
import { markSent, wasSent } from "#lib/mail/sent-mails.ts";
import { composeMail, mailId } from "#lib/running/compose-mail.ts";

/**
 * Does one job of the queue `mail` and says how it went: "failed" is tried again later, "deadletter" is not. A job whose mail
 * left already sends nothing. What it writes down holds no address, name or text.
 */
export async function deliverMail(job: JobWithMetadata<unknown>): Promise<JobResult> {
  const asked = mailJobData.safeParse(job.data);
  if (!asked.success) {
    log().error({ job: job.id }, "This job names no mail that we know.");
    return { id: job.id, status: "deadletter" };
  }
  try {
    if (!(await wasSent(job.id))) await deliver(job, asked.data);
    return { id: job.id, status: "completed" };
  } catch (thrown) {
    return afterFailure(job, asked.data, thrown);
  }
}

async function deliver(job: JobWithMetadata<unknown>, asked: MailJob): Promise<void> {
  const mail = await composeMail(asked);
  if (mail === null) return;
  await sendMail(mailId(asked), mail, job.signal);
  await markSent(job.id);
}

function afterFailure(job: JobWithMetadata<unknown>, asked: MailJob, thrown: unknown): JobResult {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
  const told = { ...asked, job: job.id, tries: job.retryCount + 1, code };
  if (thrown instanceof MailRefused) {
    log().error(told, "A mail was refused for good. It is not tried again.");
    return { id: job.id, status: "deadletter", output: { refused: true } };
  }
  if (job.retryCount < job.retryLimit) log().warn(told, "A mail did not leave. It is tried again.");
  else log().error(told, "A mail did not leave after all tries. It is given up.");
  return { id: job.id, status: "failed", output: { code } };
}
