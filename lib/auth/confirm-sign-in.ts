import "server-only";
import { expiredHandOverCookie } from "#lib/auth/hand-over-cookie.rules.ts";
import { beginSession } from "#lib/auth/next-auth.ts";
import { endSession } from "#lib/auth/sessions.ts";
import { type ConfirmSignInBody, confirmSignInBody, confirmSignInResult } from "#lib/auth/sign-in.schema.ts";
import { nextPathOfToken, tokenOfCode } from "#lib/auth/sign-in-requests.ts";
import { hashOf } from "#lib/auth/token.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, sessionOperation } from "#lib/operation.ts";

/** Somebody presses the button behind their link, or types their code, and is signed in on this device. */
export const confirmSignIn = sessionOperation({
  slug: "confirm-sign-in",
  summary: "Sign in",
  description:
    "Takes the `token` of the e-mailed link, or `email` and `code`, once, and sets the session's cookie. " +
    "Five codes may be tried for each e-mail, and twenty a day for each address; its link is good all the same.",
  method: "POST",
  path: "/api/auth/sign-in/confirm",
  params: noParams,
  body: { kind: "json", schema: confirmSignInBody },
  result: confirmSignInResult,
  cookie: "begins",
  errors: ["sign_in_link_invalid", "sign_in_code_wrong", "rate_limited"],
  allowances: (body) => [
    { allowance: "sign-in-confirm", of: "network" },
    ...("code" in body ? [{ allowance: "sign-in-code" as const, of: hashOf(body.email) }] : []),
  ],

  async run({ actor, body }) {
    const token = await tokenOf(body);
    const next = await nextPathOfToken(token);
    const cookie = await beginSession(token);
    if (cookie === null) {
      throw new DomainError(
        "sign_in_link_invalid",
        "This link was used, has run out, or a newer one was sent.",
      );
    }
    // This device's session before, if any, has no cookie any more. Whoever has it in their hands now is signed in.
    await endSession(actor);
    const forgotten = actor.kind === "hand-over" ? [expiredHandOverCookie(env().appUrl)] : [];
    return { result: { next }, cookies: [cookie, ...forgotten] };
  },
});

async function tokenOf(body: ConfirmSignInBody): Promise<string> {
  if ("token" in body) return body.token;
  const token = await tokenOfCode(body.email, body.code);
  if (token !== null) return token;
  throw new DomainError("sign_in_code_wrong", "This is not the code that was sent last, or it has run out.");
}
