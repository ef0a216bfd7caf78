import "server-only";
import { acceptanceNoticeLetter, contractAcceptedLetter } from "#lib/contracts/acceptance-mail.rules.ts";
import { contractFile } from "#lib/contracts/contract-file.ts";
import { acceptanceFacts, waitingContractFacts } from "#lib/contracts/contract-mail.queries.ts";
import { contractReadyLetter } from "#lib/contracts/contract-ready-mail.rules.ts";
import { database } from "#lib/db/client.ts";
import { type Mail, toCompany } from "#lib/mail/message.ts";

/** Tells the homeowner that a version waits for them. Null when it does no longer, or when there is nobody to tell. */
export async function contractReadyMail(projectId: string, version: number): Promise<Mail | null> {
  const facts = await waitingContractFacts(projectId, version);
  return facts && { to: facts.customer.email, letter: contractReadyLetter(facts) };
}

/** Sends the homeowner their copy of what was accepted: the contract with its certificate, as a file. */
export async function contractAcceptedMail(projectId: string, version: number): Promise<Mail | null> {
  const facts = await acceptanceFacts(projectId, version);
  const file = await contractFile(database(), { projectId, version });
  if (facts === null || file === null) return null;
  return {
    to: facts.customer.email,
    letter: contractAcceptedLetter(facts),
    attachments: [{ filename: file.name, contentType: "application/pdf", content: file.bytes }],
  };
}

/** Tells the company that a version was accepted. */
export async function acceptanceNoticeMail(projectId: string, version: number): Promise<Mail | null> {
  const facts = await acceptanceFacts(projectId, version);
  return facts && toCompany(acceptanceNoticeLetter(facts));
}
