import "server-only";
import { retakeFacts } from "#lib/files/retake-mail.queries.ts";
import { photoRetakeLetter } from "#lib/files/retake-mail.rules.ts";
import type { Mail } from "#lib/mail/message.ts";

/** Asks the homeowner to take a photo again. Null when it is wanted no longer, or there is nobody to ask. */
export async function photoRetakeMail(projectId: string, wishId: string): Promise<Mail | null> {
  const facts = await retakeFacts(projectId, wishId);
  return facts && { to: facts.customer.email, letter: photoRetakeLetter(facts) };
}
