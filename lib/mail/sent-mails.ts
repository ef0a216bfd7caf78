import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { database } from "#lib/db/client.ts";

/** How often a sent mail is written down before it is left at that, and the pause in between, in milliseconds. */
const MARKING = { tries: 10, pause: 1_000 } as const;

/** Whether the mail of this job left already: a sender may be stopped between sending and finishing its job. */
export async function wasSent(jobId: string): Promise<boolean> {
  return (await database().sentMail.findUnique({ where: { id: jobId }, select: { id: true } })) !== null;
}

/**
 * Remembers that the mail of this job left. It insists for a while, because what is not remembered is sent again. Throws when
 * the database stays away.
 */
export async function markSent(jobId: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await database().sentMail.createMany({
        data: [{ id: jobId, sentAt: new Date() }],
        skipDuplicates: true,
      });
      return;
    } catch (thrown) {
      if (tried === MARKING.tries) throw thrown;
      await pause(MARKING.pause);
    }
  }
}
