import "server-only";
import type { SendMailOptions } from "nodemailer";
import { env } from "#lib/env.ts";
import type { Letter } from "#lib/mail/letter.rules.ts";
import { letterHtml } from "#lib/mail/letter-html.rules.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";

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
export function toCompany(letter: Letter): Mail | null {
  const to = env().company.email;
  return to === undefined ? null : { to, letter };
}

export type Message = ReturnType<typeof messageOf>;

/** A mail as nodemailer takes it. Every address stands apart from its name, so that neither can add to the other. */
export function messageOf(id: string, { to, letter, attachments = [] }: Mail) {
  const { mailFrom, appUrl, company } = env();
  const sender = { ...company, url: appUrl };
  return {
    messageId: `<${id}@${new URL(appUrl).hostname}>`,
    date: new Date(),
    from: mailFrom,
    to: { name: "", address: to },
    replyTo: company.email === undefined ? [] : [{ name: company.name, address: company.email }],
    subject: letter.subject.replaceAll(/\p{Cc}/gu, " "),
    text: letterText(letter, sender),
    html: letterHtml(letter, sender),
    attachments: attachments.map((file) => ({ ...file, content: Buffer.from(file.content) })),
    // Nobody's holiday notice need answer this (RFC 3834), Exchange's neither.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    // A mail is made of what we hand over, and of nothing that a path or an address in it leads to.
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions;
}
