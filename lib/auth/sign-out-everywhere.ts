import "server-only";
import { expiredSessionCookie } from "#lib/auth/session-cookie.rules.ts";
import { endAllSessions } from "#lib/auth/sessions.ts";
import { env } from "#lib/env.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, sessionOperation } from "#lib/operation.ts";

/** Somebody signs out on every device: for a phone that was lost. */
export const signOutEverywhere = sessionOperation({
  slug: "sign-out-everywhere",
  summary: "Sign out everywhere",
  description: "Ends all sessions of whoever is signed in.",
  method: "POST",
  path: "/api/auth/sign-out-everywhere",
  body: noBody,
  result: okResult,
  cookie: "ends",
  errors: [],
  allowances: () => [],

  async run({ actor }) {
    if (actor.kind !== "visitor") await endAllSessions(actor);
    return { result: { ok: true as const }, cookies: [expiredSessionCookie(env().appUrl)] };
  },
});
