import * as z from "zod/mini";

const ofProject = { projectId: z.guid() };
const ofVersion = { ...ofProject, version: z.int().check(z.minimum(1)) };

/** What a job of the queue `mail` says: which mail, and the ids of what it tells. No secret and nobody's name or address. */
export const mailJobData = z.discriminatedUnion("mail", [
  /** To the homeowner: their request arrived. */
  z.object({ mail: z.literal("request-received"), ...ofProject }),
  /** To the company: there is a request. */
  z.object({ mail: z.literal("request-notice"), ...ofProject }),
  /** To whoever asked: the link and the code that sign them in. */
  z.object({ mail: z.literal("sign-in"), requestId: z.guid() }),
  /** To the homeowner: a version of the contract waits for them. */
  z.object({ mail: z.literal("contract-ready"), ...ofVersion }),
  /** To the homeowner: their copy of what they accepted. */
  z.object({ mail: z.literal("contract-accepted"), ...ofVersion }),
  /** To the company: a version was accepted. */
  z.object({ mail: z.literal("acceptance-notice"), ...ofVersion }),
  /** To the homeowner: how their project ended. */
  z.object({ mail: z.literal("project-closed"), ...ofProject }),
  /** To the company: a homeowner ended their project. */
  z.object({ mail: z.literal("closure-notice"), ...ofProject }),
  /** To the homeowner: a photo is to be taken again. The wish is the event that says so. */
  z.object({ mail: z.literal("photo-retake"), ...ofProject, wishId: z.guid() }),
]);

export type MailJob = z.infer<typeof mailJobData>;
export type MailName = MailJob["mail"];

type Ids<Name extends MailName> = Omit<Extract<MailJob, { mail: Name }>, "mail">;

/**
 * A job that sends one mail to one person, for `jobRows`. A project that leaves `notifications` to a plugin gets none.
 * Somebody who signs in waits before the screen: their mail overtakes the others.
 */
export function mailJob<Name extends MailName>(
  mail: Name,
  ids: Ids<Name>,
): { queue: "mail"; data: { mail: Name } & Ids<Name>; priority: number } {
  return { queue: "mail", data: { mail, ...ids }, priority: mail === "sign-in" ? 1 : 0 };
}
