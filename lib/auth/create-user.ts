import "server-only";
import { assertAdminInPerson } from "#lib/admin-only.rules.ts";
import { createUser as create } from "#lib/auth/people.ts";
import { createUserBody, userView } from "#lib/auth/user.schema.ts";
import { USER_COLUMNS, type UserRow, viewOf } from "#lib/auth/user-list.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin lets somebody in: from now on they can sign in with their address. */
export const createUser = operation({
  slug: "create-user",
  summary: "Let somebody in",
  description:
    "Somebody who was shut out is let in again, with this name and role. Nobody is e-mailed: they sign in with their " +
    "address when they like. For an admin who is signed in, not for tokens.",
  method: "POST",
  path: "/api/users",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: createUserBody },
  result: userView,
  status: 201,
  errors: ["user_exists"],

  authorise: async ({ actor }) => assertAdminInPerson(actor),

  async run({ tx, input: { body } }) {
    const user = await create(body, tx);
    if (user === null) throw new DomainError("user_exists", "Somebody with this address is let in already.");
    const [row] = await tx.$queryRaw<
      UserRow[]
    >`SELECT ${USER_COLUMNS} FROM users WHERE id = ${user.id}::uuid`;
    if (row === undefined) throw new Error("Somebody who was just let in is gone.");
    return viewOf(row);
  },
});
