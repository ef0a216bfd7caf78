import "server-only";
import { nextPathOf } from "#lib/auth/next-path.rules.ts";
import { requestSignInBody } from "#lib/auth/sign-in.schema.ts";
import { askForSignIn } from "#lib/auth/sign-in-requests.ts";
import { hashOf } from "#lib/auth/token.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noParams, sessionOperation } from "#lib/operation.ts";

/** Somebody wants to sign in, and has a link and a code sent to their address. */
export const requestSignIn = sessionOperation({
  slug: "request-sign-in",
  summary: "Ask for a sign-in link",
  description:
    "Sends a link and a six-digit code, good once and for 10 minutes, to the address; a newer one makes the older void. " +
    "The answer is the same for every address. `next` is the page to go to afterwards, a path of the portal.",
  method: "POST",
  path: "/api/auth/sign-in",
  params: noParams,
  body: { kind: "json", schema: requestSignInBody },
  result: okResult,
  cookie: null,
  errors: ["rate_limited"],
  // The network first: whoever used theirs up cannot use up somebody else's address too.
  allowances: ({ email }) => [
    { allowance: "sign-in", of: "network" },
    { allowance: "sign-in-address", of: hashOf(email) },
  ],

  async run({ body }) {
    await askForSignIn(body.email, nextPathOf(body.next));
    return { result: { ok: true as const }, cookies: [] };
  },
});
