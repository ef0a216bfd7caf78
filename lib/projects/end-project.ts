import "server-only";
import { actorOnRecord, type ProjectActor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import type { Job } from "#lib/jobs/queues.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import type { FoundProject } from "#lib/projects/find-project.queries.ts";
import { type Outcome, projectClosed } from "#lib/projects/project-lifecycle.rules.ts";

interface Ending {
  project: FoundProject;
  actor: ProjectActor;
  outcome: Outcome;
  event: "Project.Closed" | "Project.Rejected";
  reason: string | null;
  /** Who is said to have closed it. */
  closedBy: string | null;
}

/**
 * Ends a project that the transaction holds. With the outcome it has already, nothing happens; with another it throws
 * `project_closed`. A contract that nobody accepted is void from then on: its state follows from the project's.
 */
export async function endProject(
  tx: Transaction,
  { project, actor, outcome, event, reason, closedBy }: Ending,
): Promise<void> {
  if (project.outcome === outcome) return;
  const now = new Date();
  const { id: projectId, contractVersion, acceptedVersion } = project;
  const voidedVersion = contractVersion === acceptedVersion ? null : contractVersion;
  const ended = await changeProject(tx, {
    project,
    actor,
    now,
    expected: Prisma.sql`stage <> 'CLOSED'`,
    set: [Prisma.sql`stage = 'CLOSED'`, Prisma.sql`outcome = ${outcome}::project_outcome`],
    events: [{ type: event, data: { outcome, reason, closedBy, voidedVersion } }],
    rows: [
      {
        table: "project_closures",
        row: { projectId, outcome, reason, closedBy, actor: actorOnRecord(actor), time: now },
      },
    ],
    mails: mailsAbout(outcome, actor, projectId),
  });
  if (!ended) throw projectClosed();
}

/**
 * Whoever asks for a newer project knows that it takes the place of the older one; of what a customer ends, the company is
 * told too.
 */
function mailsAbout(outcome: Outcome, actor: ProjectActor, projectId: string): Job[] {
  if (outcome === "SUPERSEDED") return [];
  const toCustomer = mailJob("project-closed", { projectId });
  return actor.kind !== "staff" ? [toCustomer, mailJob("closure-notice", { projectId })] : [toCustomer];
}
