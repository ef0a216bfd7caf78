import "server-only";
import { expiredSessionCookie } from "#lib/auth/session-cookie.rules.ts";
import { endAllSessions, endSession } from "#lib/auth/sessions.ts";
import { env } from "#lib/env.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noParams, sessionOperation } from "#lib/operation.ts";

/** Somebody signs out on every device: for a phone that was lost. */
export const signOutEverywhere = sessionOperation({
  slug: "sign-out-everywhere",
  summary: "Sign out everywhere",
  description: "Ends all sessions of whoever is signed in.",
  method: "POST",
  path: "/api/auth/sign-out-everywhere",
  params: noParams,
  body: noBody,
  result: okResult,
  cookie: "ends",
  errors: [],
  allowances: () => [],

  async run({ actor }) {
    // A customer on a rep's device ends no more than that.
    if (actor.kind === "visitor" || actor.kind === "hand-over") await endSession(actor);
    else await endAllSessions(actor);
    return { result: { ok: true as const }, cookies: [expiredSessionCookie(env().appUrl)] };
  },
});
