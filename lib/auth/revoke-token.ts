import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { revokeApiToken } from "#lib/auth/api-tokens.ts";
import { tokenParams } from "#lib/auth/token.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin shuts software out. */
export const revokeToken = operation({
  slug: "revoke-token",
  summary: "Revoke an API token",
  description: "It is refused from then on, everywhere, and stays in the list. Again is fine.",
  method: "DELETE",
  path: "/api/tokens/{tokenId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: tokenParams,
  query: noQuery,
  body: noBody,
  result: okResult,
  status: 200,
  errors: ["token_not_found"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, input: { params } }) {
    if (await revokeApiToken(params.tokenId, tx)) return { ok: true as const };
    throw new DomainError("token_not_found", "There is no token with this id.");
  },
});
