import "server-only";
import type { SendMailOptions } from "nodemailer";
import { brand } from "#lib/brand.ts";
import { env } from "#lib/env.ts";
import type { Letter } from "#lib/mail/letter.rules.ts";
import { letterHtml } from "#lib/mail/letter-html.rules.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";
import { writer } from "#lib/mail/sender.ts";

/** A letter to one person, with the files that go with it. */
export interface Mail {
  to: string;
  letter: Letter;
  attachments?: readonly Attachment[];
}

export interface Attachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

/** A letter to the company itself; null when it has no address. */
export async function toCompany(letter: Letter): Promise<Mail | null> {
  const { email: to } = await brand();
  return to === undefined ? null : { to, letter };
}

export type Message = Awaited<ReturnType<typeof messageOf>>;

/** A mail as nodemailer takes it. Every address stands apart from its name, so that neither can add to the other. */
export async function messageOf(id: string, { to, letter, attachments = [] }: Mail) {
  const { mailFrom, appUrl } = env();
  const { sender, logo } = await writer();
  return {
    messageId: `<${id}@${new URL(appUrl).hostname}>`,
    date: new Date(),
    from: { name: mailFrom.name ?? sender.name, address: mailFrom.address },
    to: { name: "", address: to },
    replyTo: sender.email === undefined ? [] : [{ name: sender.name, address: sender.email }],
    subject: letter.subject.replaceAll(/\p{Cc}/gu, " "),
    text: letterText(letter, sender),
    html: letterHtml(letter, sender),
    attachments: [
      ...attachments.map((file) => ({ ...file, content: Buffer.from(file.content) })),
      ...(logo === null ? [] : [inline(logo)]),
    ],
    // Nobody's holiday notice need answer this (RFC 3834), Exchange's neither.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    // A mail is made of what we hand over, and of nothing that a path or an address in it leads to.
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions;
}

/** A picture that stands in the mail itself: nothing is fetched when it is opened. */
function inline({ contentId, content }: { contentId: string; content: Buffer }) {
  const filename = "logo.png";
  return {
    filename,
    contentType: "image/png",
    content,
    cid: contentId,
    contentDisposition: "inline",
  } as const;
}
