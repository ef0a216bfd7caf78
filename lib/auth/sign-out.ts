import "server-only";
import { expiredSessionCookie } from "#lib/auth/session-cookie.rules.ts";
import { endSession } from "#lib/auth/sessions.ts";
import { env } from "#lib/env.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noParams, sessionOperation } from "#lib/operation.ts";

/** Somebody signs out on this device. Who is not signed in is fine too. */
export const signOut = sessionOperation({
  slug: "sign-out",
  summary: "Sign out",
  description: "Ends this session at once, here and in the database.",
  method: "POST",
  path: "/api/auth/sign-out",
  params: noParams,
  body: noBody,
  result: okResult,
  cookie: "ends",
  errors: [],
  allowances: () => [],

  async run({ actor }) {
    await endSession(actor);
    return { result: { ok: true as const }, cookies: [expiredSessionCookie(env().appUrl)] };
  },
});
