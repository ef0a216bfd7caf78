import "server-only";
import type { JobResult, JobWithMetadata } from "pg-boss";
import { log } from "#lib/log.ts";
import { deliverNext } from "#lib/webhooks/deliver-next.ts";
import { webhookJobData } from "#lib/webhooks/webhook-job.schema.ts";

/**
 * Does one job of the queue `webhook`: "failed" is tried again later. What is given up is done here: a job that the queue gives
 * up would hold up for good whatever follows it. What it writes down holds neither addresses nor what was told.
 */
export async function deliverWebhook(job: JobWithMetadata<unknown>): Promise<JobResult> {
  const asked = webhookJobData.safeParse(job.data);
  if (!asked.success) {
    log().error({ job: job.id }, "This job names no endpoint.");
    return { id: job.id, status: "completed" };
  }
  const { outcome, reason } = await deliverNext(asked.data, job.signal);
  const told = { ...asked.data, job: job.id, tries: job.retryCount + 1, reason };
  if (outcome === "given up") log().error(told, "A delivery was given up.");
  if (outcome !== "failed") return { id: job.id, status: "completed" };
  log().warn(told, "A delivery was not taken. It is tried again.");
  return { id: job.id, status: "failed", output: { reason } };
}
