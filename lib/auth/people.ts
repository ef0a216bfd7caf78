import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { hashOf, newToken } from "#lib/auth/token.ts";
import { database, type Transaction, transaction } from "#lib/db/client.ts";

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
export async function createUser(
  { email, name, role }: NewUser,
  db: Pick<Transaction, "$queryRaw"> = database(),
): Promise<User | null> {
  const [user] = await db.$queryRaw<User[]>`
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
  return transaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ id: string; email: string }[]>`
      UPDATE users SET disabled_at = now(), updated_at = now() WHERE email = ${email} RETURNING id, email`;
    if (user === undefined) return null;
    await endAccess(tx, user.id);
    return user;
  });
}

/**
 * Ends every session, hand-over and token of somebody, for whom `disabled_at` was set in this transaction: who begins another
 * at this moment waits for that row, and is refused.
 */
export async function endAccess(tx: Transaction, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.handOver.deleteMany({ where: { userId } });
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } });
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
