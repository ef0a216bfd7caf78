import "server-only";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { listTokensQuery, tokenPage } from "#lib/auth/token.schema.ts";
import { readTokens } from "#lib/auth/token-list.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";

/** An admin looks which software gets in, as whom, and when it did last. */
export const listTokens = operation({
  slug: "list-tokens",
  summary: "List API tokens",
  description: "Everybody's, newest first, those too that are revoked or have run out. No secret is in it.",
  method: "GET",
  path: "/api/tokens",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: listTokensQuery,
  body: noBody,
  result: tokenPage,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertAdmin(actor),
  run: ({ tx, input: { query } }) => readTokens(tx, query),
});
