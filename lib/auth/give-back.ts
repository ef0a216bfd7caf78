import "server-only";
import { expiredHandOverCookie } from "#lib/auth/hand-over-cookie.rules.ts";
import { endSession } from "#lib/auth/sessions.ts";
import { env } from "#lib/env.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noParams, sessionOperation } from "#lib/operation.ts";

/** A customer gives the rep's device back. It is nobody's until the rep signs in; one whose hour is over is fine too. */
export const giveBack = sessionOperation({
  slug: "give-back",
  summary: "Give a device back",
  description:
    "Ends what `hand-over` began on this device, here and in the database. Nobody is signed in on it then.",
  method: "POST",
  path: "/api/auth/give-back",
  params: noParams,
  body: noBody,
  result: okResult,
  cookie: "ends",
  errors: [],
  allowances: () => [],

  async run({ actor }) {
    if (actor.kind === "hand-over") await endSession(actor);
    return { result: { ok: true as const }, cookies: [expiredHandOverCookie(env().appUrl)] };
  },
});
