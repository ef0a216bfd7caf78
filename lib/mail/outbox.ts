import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import { env } from "#lib/env.ts";
import type { Message } from "#lib/mail/message.ts";
import type { OutboxMail } from "#lib/mail/outbox.rules.ts";

/** Keeps a mail in the folder `outbox` under `DATA_DIR`: the message as it would be sent, and its parts for the page. */
export async function keepInOutbox(id: string, message: Message): Promise<void> {
  const folder = path.join(env().dataDir, "outbox");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { message: source } = await createTransport({ streamTransport: true }).sendMail(message);
  const parts: OutboxMail = {
    id,
    date: message.date.toISOString(),
    to: message.to.address,
    subject: message.subject,
    text: message.text,
    html: withPictures(message),
    attachments: message.attachments.filter((file) => !("cid" in file)).map(({ filename }) => filename),
  };
  await writeWhole(path.join(folder, `${id}.eml`), source);
  await writeWhole(path.join(folder, `${id}.json`), JSON.stringify(parts));
}

/** The HTML with its pictures inside: on a page, a Content-ID leads nowhere. */
function withPictures({ html, attachments }: Message): string {
  let shown = html;
  for (const file of attachments) {
    if (!("cid" in file)) continue;
    const address = `data:${file.contentType};base64,${file.content.toString("base64")}`;
    shown = shown.replaceAll(`cid:${file.cid}`, address);
  }
  return shown;
}

/** Nobody reads half a file. */
async function writeWhole(file: string, content: string | Readable | Buffer): Promise<void> {
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
