import "server-only";
import { sendMail } from "#lib/mail/send-mail.ts";
import { requestFacts } from "#lib/projects/request-mail.queries.ts";
import { requestNoticeLetter, requestReceivedLetter } from "#lib/projects/request-mail.rules.ts";

export const REQUEST_MAILS = ["request-received", "request-notice"] as const;

/**
 * Writes to the homeowner that their request arrived ("request-received"), or to the company that there is one
 * ("request-notice", when it has an address). Throws when the mail does not leave, so that it is tried again.
 */
export async function sendRequestMail(
  mail: (typeof REQUEST_MAILS)[number],
  projectId: string,
): Promise<void> {
  const facts = await requestFacts(projectId);
  if (facts === null) return;
  const toHomeowner = mail === "request-received";
  const to = toHomeowner ? facts.customer.email : facts.company.email;
  if (to === undefined) return;
  const letter = toHomeowner ? requestReceivedLetter(facts) : requestNoticeLetter(facts);
  await sendMail({ id: `${projectId}.${mail}`, to, ...letter });
}
