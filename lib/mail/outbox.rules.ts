import * as z from "zod/mini";

/** Names of mails in the outbox: letters, figures and dashes, with single dots between them. Never a path. */
export const OUTBOX_ID = /^[\w-]+(?:\.[\w-]+)*$/;

/** A mail in the outbox, as it is kept beside the message itself. */
export const outboxMail = z.object({
  id: z.string().check(z.regex(OUTBOX_ID)),
  /** When it was written, as an ISO date-time. */
  date: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Names of the files that go with it. */
  attachments: z.array(z.string()),
});

export type OutboxMail = z.infer<typeof outboxMail>;
