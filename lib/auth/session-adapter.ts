import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { hashOf } from "#lib/auth/token.ts";
import { database } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** What next-auth needs of our tables to turn a verification token into a session, and no more. */
export const sessionAdapter: Adapter = {
  /** Sign-ins begin in sign-in-requests.ts; next-auth insists that an adapter could do it. */
  createVerificationToken() {
    throw new Error("A sign-in is not begun here.");
  },

  /** Uses up a token: the one conditional update that decides who was first. */
  async useVerificationToken({ token }) {
    const [ended] = await database().$queryRaw<{ email: string; expiresAt: Date }[]>`
      UPDATE sign_in_requests SET ended_at = now()
      WHERE token_hash = ${token} AND ended_at IS NULL AND expires_at > now()
      RETURNING email, expires_at AS "expiresAt"`;
    return ended === undefined ? null : { identifier: ended.email, token, expires: ended.expiresAt };
  },

  /** Whoever was shut out is found too, and gets no session: see createSession. */
  async getUserByEmail(email) {
    const user = await database().user.findUnique({ where: { email }, select: { id: true, email: true } });
    return user === null ? null : asUser(user);
  },

  /** Somebody who proved their address for the first time: a homeowner. */
  async createUser({ email }: { email: string }) {
    const now = new Date();
    const [user] = await database().$queryRaw<{ id: string; email: string }[]>`
      INSERT INTO users (id, email, role, created_at, updated_at)
      VALUES (${randomUUIDv7()}::uuid, ${email}, 'CUSTOMER', ${now}, ${now})
      ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id, email`;
    if (user === undefined) throw new Error("The database answered no row for a new user.");
    return asUser(user);
  },

  async updateUser({ id }) {
    return asUser(
      await database().user.findUniqueOrThrow({ where: { id }, select: { id: true, email: true } }),
    );
  },

  /** Waits for whoever shuts this person out at the same moment, and the other way round: see disableUser. */
  async createSession({ sessionToken, userId, expires }) {
    const now = new Date();
    const made = await database().$executeRaw`
      INSERT INTO sessions (id, token_hash, user_id, created_at, last_seen_at, expires_at)
      SELECT ${randomUUIDv7()}::uuid, ${hashOf(sessionToken)}, id, ${now}, ${now}, ${expires} FROM users
      WHERE id = ${userId}::uuid AND disabled_at IS NULL FOR SHARE`;
    if (made === 0) throw new DomainError("sign_in_link_invalid", "This address cannot sign in.");
    return { sessionToken, userId, expires };
  },

  /** Whoever is signed in as somebody else on this device is signed out first. */
  async getSessionAndUser(sessionToken) {
    const session = await database().session.findUnique({
      where: { tokenHash: hashOf(sessionToken) },
      select: { userId: true, expiresAt: true, user: { select: { id: true, email: true } } },
    });
    if (session === null) return null;
    const { userId, expiresAt, user } = session;
    return { session: { sessionToken, userId, expires: expiresAt }, user: asUser(user) };
  },

  async deleteSession(sessionToken) {
    await database().session.deleteMany({ where: { tokenHash: hashOf(sessionToken) } });
  },
};

function asUser({ id, email }: { id: string; email: string }): AdapterUser {
  return { id, email, emailVerified: null };
}
