import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { HandOver } from "#lib/actor.rules.ts";
import { HAND_OVER_SECONDS } from "#lib/auth/hand-over-cookie.rules.ts";
import { hashOf, newToken } from "#lib/auth/token.ts";
import type { Transaction } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";

interface Beginning {
  /** The rep's session on the device, which ends. */
  sessionId: string;
  projectId: string;
}

/**
 * Puts a hand-over in the place of a session, in one statement. Answers the token that the device's new cookie holds; null
 * when the session had ended already, so that of two who hand over at once one does. Waits for whoever shuts the rep out at
 * the same moment, and the other way round.
 */
export async function beginHandOver(
  tx: Pick<Transaction, "$executeRaw">,
  { sessionId, projectId }: Beginning,
): Promise<string | null> {
  const token = newToken();
  const now = new Date();
  const ends = new Date(now.getTime() + HAND_OVER_SECONDS * 1_000);
  const begun = await tx.$executeRaw`
    WITH ended AS (DELETE FROM sessions WHERE id = ${sessionId}::uuid RETURNING user_id)
    INSERT INTO hand_overs (id, token_hash, user_id, project_id, created_at, expires_at)
    SELECT ${randomUUIDv7()}::uuid, ${hashOf(token)}, rep.id, ${projectId}::uuid, ${now}, ${ends}
    FROM ended JOIN users AS rep ON rep.id = ended.user_id WHERE rep.disabled_at IS NULL FOR SHARE OF rep`;
  return begun === 1 ? token : null;
}

interface Known {
  id: string;
  projectId: string;
  since: Date;
  userId: string;
  email: string;
  name: string | null;
  role: "SALES" | "ADMIN";
}

/** The customer who holds a device with this token; null once the hour is over, or its rep was shut out or sells no more. */
export async function handOverActor(token: string): Promise<HandOver | null> {
  const { rows } = await pool().query<Known>({
    name: "hand-over-actor",
    text: `
      SELECT held.id, held.project_id AS "projectId", held.created_at AS since,
        rep.id AS "userId", rep.email, rep.name, rep.role
      FROM hand_overs AS held JOIN users AS rep ON rep.id = held.user_id
      WHERE held.token_hash = $1 AND held.expires_at > now() AND rep.disabled_at IS NULL AND rep.role <> 'CUSTOMER'`,
    values: [hashOf(token)],
  });
  const [known] = rows;
  if (known === undefined) return null;
  const { id: handOverId, projectId, since, ...rep } = known;
  return { kind: "hand-over", handOverId, projectId, since, rep };
}
