import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { env } from "#lib/env.ts";

export interface Mail {
  /** Names this mail for good: a second sending has the same Message-ID, and mail programs show it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** How long the mail server may take, in milliseconds. */
const PATIENCE = 15_000;

/** Sends a mail over `SMTP_URL`; without one it is written to the folder `outbox` under `DATA_DIR`. Throws when it does not leave. */
export async function sendMail({ id, ...mail }: Mail): Promise<void> {
  const { smtpUrl, mailFrom, appUrl, dataDir } = env();
  const message = { ...mail, from: mailFrom, messageId: `<${id}@${new URL(appUrl).hostname}>` };
  if (smtpUrl !== undefined) {
    const url = new URL(smtpUrl);
    for (const limit of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) {
      url.searchParams.set(limit, String(PATIENCE));
    }
    await createTransport(url.href).sendMail(message);
    return;
  }
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const outbox = join(dataDir, "outbox");
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  await writeFile(join(outbox, `.${id}`), bytes, { mode: 0o600 });
  await rename(join(outbox, `.${id}`), join(outbox, `${id}.eml`));
}
