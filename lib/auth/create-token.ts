import "server-only";
import { assertAdminInPerson } from "#lib/admin-only.rules.ts";
import { createApiToken } from "#lib/auth/api-tokens.ts";
import { createTokenBody, newToken } from "#lib/auth/token.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin lets software in, as themselves or as somebody else. */
export const createToken = operation({
  slug: "create-token",
  summary: "Make an API token",
  description:
    "Its secret is in this answer and nowhere else, so no Idempotency-Key is taken: asked again, it makes another. For an " +
    "admin who is signed in, not for tokens.",
  method: "POST",
  path: "/api/tokens",
  access: signedIn,
  allowance: null,
  answersSecret: true,
  isOneStatement: true,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: createTokenBody },
  result: newToken,
  status: 201,
  errors: ["user_not_found"],

  authorise: async ({ actor }) => assertAdminInPerson(actor),

  async run({ tx, actor, input: { body } }) {
    const { userId = actor.userId, ...wanted } = body;
    const token = await createApiToken({ userId, ...wanted }, tx);
    if (token === null) throw new DomainError("user_not_found", "Nobody with this id is let in.");
    return token;
  },
});
