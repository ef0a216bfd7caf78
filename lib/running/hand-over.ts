import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import { handOverCookie } from "#lib/auth/hand-over-cookie.rules.ts";
import { beginHandOver } from "#lib/auth/hand-overs.ts";
import { expiredSessionCookie } from "#lib/auth/session-cookie.rules.ts";
import { decideAcceptance } from "#lib/contracts/acceptance.rules.ts";
import { acceptanceRefusal } from "#lib/contracts/acceptance-refusal.rules.ts";
import { findAgreement } from "#lib/contracts/find-agreement.queries.ts";
import { type Transaction, transaction } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, sessionOperation, signedIn } from "#lib/operation.ts";
import { assertMay } from "#lib/projects/project-access.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/**
 * A rep hands their tablet to the customer, to read and sign the contract on it. In its cookie a hand-over takes the place of
 * the rep's session, which is over: to go on, the rep signs in anew.
 */
export const handOver = sessionOperation({
  slug: "hand-over",
  summary: "Hand this device to the customer",
  description:
    "Ends the session of whoever asks and sets another cookie, good for 60 minutes: with it the contract of this project can be " +
    "read and accepted, days chosen and the offer declined, and nothing else. For staff on a device of their own, not for tokens.",
  method: "POST",
  path: "/api/projects/{projectId}/hand-over",
  params: projectParams,
  body: noBody,
  result: okResult,
  needsSession: true,
  cookie: "begins",
  errors: [
    "forbidden",
    "project_not_found",
    "project_closed",
    "contract_not_applicable",
    "contract_not_issued",
    "contract_accepted",
    "contract_expired",
  ],
  allowances: () => [],

  async run({ actor, params: { projectId } }) {
    const token = await transaction((tx) => begin(tx, actor, projectId));
    const { appUrl } = env();
    return {
      result: { ok: true as const },
      cookies: [handOverCookie(appUrl, token), expiredSessionCookie(appUrl)],
    };
  },
});

async function begin(tx: Transaction, somebody: Actor, projectId: string): Promise<string> {
  const actor = signedIn.admit(somebody);
  const now = new Date();
  const { project, contract } = await findAgreement(tx, actor, projectId);
  assertMay("hand-over", actor, project, now);
  if (actor.via.kind === "token")
    throw new DomainError("forbidden", "Hand over a device you are signed in on.");
  const decision = decideAcceptance(
    { project, current: contract, contractVersion: undefined, reAccept: true },
    now,
  );
  if (decision === "accepted already") {
    throw new DomainError(
      "contract_accepted",
      "The customer has accepted this contract. Nothing is left to sign.",
    );
  }
  if (decision !== "accept") throw acceptanceRefusal(decision);
  const token = await beginHandOver(tx, { sessionId: actor.via.sessionId, projectId });
  if (token !== null) return token;
  throw new DomainError("unauthenticated", "You were signed out meanwhile. Sign in again.");
}
