import "server-only";
import { signInMail } from "#lib/auth/sign-in-mail.ts";
import {
  acceptanceNoticeMail,
  contractAcceptedMail,
  contractReadyMail,
} from "#lib/contracts/contract-mails.ts";
import { photoRetakeMail } from "#lib/files/retake-mail.ts";
import type { MailJob } from "#lib/jobs/mail-jobs.rules.ts";
import type { Mail } from "#lib/mail/message.ts";
import {
  closureNoticeMail,
  projectClosedMail,
  requestNoticeMail,
  requestReceivedMail,
} from "#lib/projects/project-mails.ts";

/** The mail that a job asks for, from the database as it is now; null when there is nobody to write to any more. */
export async function composeMail(job: MailJob): Promise<Mail | null> {
  switch (job.mail) {
    case "request-received":
      return requestReceivedMail(job.projectId);
    case "request-notice":
      return requestNoticeMail(job.projectId);
    case "project-closed":
      return projectClosedMail(job.projectId);
    case "closure-notice":
      return closureNoticeMail(job.projectId);
    case "photo-retake":
      return photoRetakeMail(job.projectId, job.wishId);
    case "contract-ready":
      return contractReadyMail(job.projectId, job.version);
    case "contract-accepted":
      return contractAcceptedMail(job.projectId, job.version);
    case "acceptance-notice":
      return acceptanceNoticeMail(job.projectId, job.version);
    case "sign-in":
      return signInMail(job.requestId);
  }
}

/** What names a mail for good, like `0198….contract-ready.2`: a second job for the same mail makes the same name. */
export function mailId({ mail, ...ids }: MailJob): string {
  const [subject, ...rest] = Object.values(ids);
  return [subject, mail, ...rest].join(".");
}
