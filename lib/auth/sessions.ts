import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";

/** Ends the session that somebody is known by; a token is none. */
export async function endSession({ via }: SignedIn): Promise<void> {
  if (via.kind === "session") await database().session.deleteMany({ where: { id: via.sessionId } });
}

/** Ends every session of somebody. */
export async function endAllSessions({ userId }: SignedIn): Promise<void> {
  await database().session.deleteMany({ where: { userId } });
}
