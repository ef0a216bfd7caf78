import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { hashOf, newToken } from "#lib/auth/token.ts";
import { database } from "#lib/db/client.ts";

type Role = "CUSTOMER" | "SALES" | "ADMIN";

interface User {
  id: string;
  email: string;
  role: Role;
}

interface NewUser {
  email: string;
  name: string;
  role: Role;
}

/**
 * Makes somebody a user; whoever was shut out is let in again. Null when somebody has this address already. `email` is a
 * checked address.
 */
export async function createUser({ email, name, role }: NewUser): Promise<User | null> {
  const [user] = await database().$queryRaw<User[]>`
    INSERT INTO users AS known (id, email, name, role, created_at, updated_at)
    VALUES (${randomUUIDv7()}::uuid, ${email}, ${name}, ${role}::user_role, now(), now())
    ON CONFLICT (email) DO UPDATE
    SET name = excluded.name, role = excluded.role, disabled_at = NULL, updated_at = excluded.updated_at
    WHERE known.disabled_at IS NOT NULL
    RETURNING id, email, role::text`;
  return user ?? null;
}

/** Shuts somebody out at once, with every session and token of theirs. Answers null when there is no such user. */
export async function disableUser(email: string): Promise<{ id: string; email: string } | null> {
  const now = new Date();
  const user = await database().user.findUnique({ where: { email }, select: { id: true, email: true } });
  if (user === null) return null;
  await database().$transaction([
    database().user.update({ where: { id: user.id }, data: { disabledAt: now, updatedAt: now } }),
    database().session.deleteMany({ where: { userId: user.id } }),
    database().handOver.deleteMany({ where: { userId: user.id } }),
    database().apiToken.updateMany({ where: { userId: user.id, revokedAt: null }, data: { revokedAt: now } }),
  ]);
  return user;
}

interface NewSession {
  userId: string;
  /** Seconds. */
  lifetime: number;
}

/** Begins a session for somebody at the terminal. Answers the value of its cookie. */
export async function createSession({ userId, lifetime }: NewSession): Promise<string> {
  const token = newToken();
  const now = new Date();
  await database().session.create({
    data: {
      id: randomUUIDv7(),
      tokenHash: hashOf(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + lifetime * 1_000),
    },
    select: { id: true },
  });
  return token;
}
