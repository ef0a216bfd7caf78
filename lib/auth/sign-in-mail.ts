import "server-only";
import { signInLetter } from "#lib/auth/sign-in-mail.rules.ts";
import { linkOf } from "#lib/auth/sign-in-requests.ts";
import { codeOf } from "#lib/auth/token.ts";
import { brand } from "#lib/brand.ts";
import { database } from "#lib/db/client.ts";
import type { Mail } from "#lib/mail/message.ts";

/** Sends somebody the link and the code they asked for. Null when it would not sign them in any more, or they are shut out. */
export async function signInMail(requestId: string): Promise<Mail | null> {
  const request = await database().signInRequest.findUnique({
    where: { id: requestId },
    select: { email: true, endedAt: true, expiresAt: true },
  });
  if (request === null || request.endedAt !== null || request.expiresAt < new Date()) return null;
  const user = await database().user.findUnique({
    where: { email: request.email },
    select: { disabledAt: true },
  });
  if (user !== null && user.disabledAt !== null) return null;
  const { name: companyName } = await brand();
  const letter = signInLetter({ link: linkOf(requestId), code: codeOf(requestId), companyName });
  return { to: request.email, letter };
}
