import "server-only";
import { assertAdminInPerson } from "#lib/admin-only.rules.ts";
import { endAccess } from "#lib/auth/people.ts";
import { type ChangeUserBody, changeUserBody, userParams, userView } from "#lib/auth/user.schema.ts";
import { USER_COLUMNS, type UserRow, viewOf } from "#lib/auth/user-list.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin says what somebody may do from now on, corrects their name, or shuts them out and in again. */
export const changeUser = operation({
  slug: "change-user",
  summary: "Change what somebody may do",
  description:
    "What is left out stays. Whoever is shut out is so at once, with every session, handed-over device and token; let in " +
    "again, they sign in anew. Admins cannot shut themselves out or stop being one. For an admin who is signed in, not for tokens.",
  method: "PATCH",
  path: "/api/users/{userId}",
  access: signedIn,
  allowance: null,
  params: userParams,
  query: noQuery,
  body: { kind: "json", schema: changeUserBody },
  result: userView,
  status: 200,
  errors: ["user_not_found", "own_access"],

  async authorise({ tx, actor, input: { params } }) {
    assertAdminInPerson(actor);
    return holdBoth(tx, { adminId: actor.userId, userId: params.userId });
  },

  async run({ tx, actor, input: { body }, subject }) {
    if (subject.id === actor.userId && takesAccess(body)) {
      throw new DomainError("own_access", "Another admin has to do this. So there is always one.");
    }
    const { name = subject.name, role = subject.role, disabled = subject.disabled } = body;
    const [row] = await tx.$queryRaw<UserRow[]>`
      UPDATE users SET name = ${name}, role = ${role}::user_role, updated_at = now(),
        disabled_at = CASE WHEN ${disabled} THEN coalesce(disabled_at, now()) END
      WHERE id = ${subject.id}::uuid RETURNING ${USER_COLUMNS}`;
    if (row === undefined) throw new Error("Somebody whose row was held is gone.");
    if (disabled) await endAccess(tx, row.id);
    return viewOf(row);
  },
});

function takesAccess({ role = "ADMIN", disabled = false }: ChangeUserBody): boolean {
  return disabled || role !== "ADMIN";
}

/**
 * Holds the rows of both until the end, always in the same order, and looks again whether the admin is one: of two who take
 * each other's access at once, the second is none any more, and an admin is left. Throws `forbidden`, `user_not_found`.
 */
async function holdBoth(tx: Transaction, { adminId, userId }: { adminId: string; userId: string }) {
  const held = await tx.$queryRaw<UserRow[]>`
    SELECT ${USER_COLUMNS} FROM users WHERE id IN (${adminId}::uuid, ${userId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
  const admin = held.find(({ id }) => id === adminId);
  if (admin?.role !== "ADMIN" || admin.disabled) {
    throw new DomainError("forbidden", "You are no admin any more.");
  }
  const user = held.find(({ id }) => id === userId.toLowerCase());
  if (user === undefined) throw new DomainError("user_not_found", "There is nobody with this id.");
  return user;
}
