import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "#lib/env.ts";
import { type Mail, messageOf } from "#lib/mail/message.ts";
import { keepInOutbox } from "#lib/mail/outbox.ts";

/** Connections to the mail server at once: as many as mails are sent at once, so that none waits inside the pool. */
export const MAILS_AT_ONCE = 8;

/** How long the mail server may take, in milliseconds: to connect, to greet, to say anything, and for one mail in all. */
const PATIENCE = {
  connecting: 10_000,
  greeting: 10_000,
  silence: 20_000,
  idle: 10_000,
  mail: 30_000,
} as const;

/** One address and nothing else: no list, no name, no second line, no source route. */
const ONE_ADDRESS = /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u;

/** The mail can never reach this address: trying again is no use. */
export class MailRefused extends Error {
  override name = "MailRefused";
}

/**
 * Sends a mail over `SMTP_URL`; without one it is kept in the local outbox. `id` names it for good: a second sending has the
 * same Message-ID, and mail programs show it once. Throws MailRefused when the address is refused for good, and something
 * else when trying again makes sense.
 */
export async function sendMail(id: string, mail: Mail, signal: AbortSignal): Promise<void> {
  if (!ONE_ADDRESS.test(mail.to)) throw new MailRefused("This is not one e-mail address.");
  const message = await messageOf(id, mail);
  const { smtpUrl } = env();
  if (smtpUrl === undefined) return keepInOutbox(id, message);
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE.mail)]);
  try {
    await transport(smtpUrl).sendMail({ ...message, signal: deadline });
  } catch (thrown) {
    if (isRefusal(thrown)) throw new MailRefused("The mail server refuses this address.");
    throw thrown;
  }
}

/** Lets go of the mail server. Mails under way are finished. */
export function closeMail(): void {
  known?.close();
  known = undefined;
}

let known: Transporter | undefined;

function transport(url: string): Transporter {
  known ??= createTransport({
    url,
    pool: true,
    maxConnections: MAILS_AT_ONCE,
    maxMessages: 100,
    // Only where a kept connection turns out to be gone before a byte of the mail was sent. All else the queue tries again.
    maxRequeues: 1,
    idleTimeout: PATIENCE.idle,
    connectionTimeout: PATIENCE.connecting,
    greetingTimeout: PATIENCE.greeting,
    dnsTimeout: PATIENCE.connecting,
    socketTimeout: PATIENCE.silence,
  });
  return known;
}

/** The server named the recipient or the mail as impossible. A full mailbox (552) may be emptied again. */
function isRefusal(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const status: unknown = Reflect.get(thrown, "responseCode");
  const said: unknown = Reflect.get(thrown, "command");
  const isFinal = typeof status === "number" && status >= 500 && status !== 552;
  return isFinal && (said === "RCPT TO" || Reflect.get(thrown, "code") === "EMESSAGE");
}
