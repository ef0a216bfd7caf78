import "server-only";
import type { Actor, SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";

/** Ends the session that somebody is known by, or that a device was handed over for; a token is none. */
export async function endSession(actor: Actor): Promise<void> {
  if (actor.kind === "visitor") return;
  if (actor.kind === "hand-over") {
    await database().handOver.deleteMany({ where: { id: actor.handOverId } });
    return;
  }
  const { via } = actor;
  if (via.kind === "session") await database().session.deleteMany({ where: { id: via.sessionId } });
}

/** Ends every session of somebody, also where a customer holds a device of theirs. */
export async function endAllSessions({ userId }: SignedIn): Promise<void> {
  await database().$transaction([
    database().session.deleteMany({ where: { userId } }),
    database().handOver.deleteMany({ where: { userId } }),
  ]);
}
