import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { listUsersQuery, userPage } from "#lib/auth/user.schema.ts";
import { readUsers } from "#lib/auth/user-list.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";

/** An admin looks who can sign in, and what each may do. */
export const listUsers = operation({
  slug: "list-users",
  summary: "List people",
  description:
    "Everybody who can sign in or was shut out: admins first, then sales, then homeowners, each by e-mail address. " +
    "`q` is a part of a name or an address.",
  method: "GET",
  path: "/api/users",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: listUsersQuery,
  body: noBody,
  result: userPage,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertAdmin(actor),
  run: ({ tx, input: { query } }) => readUsers(tx, query),
});
