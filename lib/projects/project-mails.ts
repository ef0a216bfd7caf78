import "server-only";
import { type Mail, toCompany } from "#lib/mail/message.ts";
import { closureNoticeLetter, projectClosedLetter } from "#lib/projects/closure-mail.rules.ts";
import { closureFacts, requestFacts } from "#lib/projects/project-mail.queries.ts";
import { requestNoticeLetter, requestReceivedLetter } from "#lib/projects/request-mail.rules.ts";

/** Tells the homeowner that their request arrived. Null when there is nobody to tell, here as in the others. */
export async function requestReceivedMail(projectId: string): Promise<Mail | null> {
  const facts = await requestFacts(projectId);
  return facts && { to: facts.customer.email, letter: requestReceivedLetter(facts) };
}

/** Tells the company that there is a request. */
export async function requestNoticeMail(projectId: string): Promise<Mail | null> {
  const facts = await requestFacts(projectId);
  return facts && toCompany(requestNoticeLetter(facts));
}

/** Tells the homeowner how their project ended. */
export async function projectClosedMail(projectId: string): Promise<Mail | null> {
  const facts = await closureFacts(projectId);
  return facts && { to: facts.customer.email, letter: projectClosedLetter(facts) };
}

/** Tells the company that a homeowner ended their project. */
export async function closureNoticeMail(projectId: string): Promise<Mail | null> {
  const facts = await closureFacts(projectId);
  return facts && toCompany(closureNoticeLetter(facts));
}
