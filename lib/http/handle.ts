import "server-only";
import { type Actor, actorKey } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { transaction } from "#lib/db/client.ts";
import { DomainError, ERRORS } from "#lib/errors.rules.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import {
  type Answer,
  AnsweredBefore,
  firstAnswer,
  idempotencyKeyOf,
  keepAnswer,
  keepRefusal,
  type RequestKey,
} from "#lib/http/idempotency.ts";
import { refusalOf } from "#lib/http/problem.ts";
import { useAllowance } from "#lib/http/rate-limit.ts";
import { type Received, readQuery, receive } from "#lib/http/read-input.ts";
import { type Given, refusalAnswer, respond } from "#lib/http/respond.ts";
import { assertSameOrigin } from "#lib/http/same-origin.ts";
import type { Operation, Report } from "#lib/operation.ts";

export type Handler = (request: Request) => Promise<Response>;

/** The path of a request to an operation, from its first byte to its answer. */
export function handle<Query, Body, Subject, Result>(
  operation: Operation<Query, Body, Subject, Result>,
): Handler {
  return (request) => respond(request, operation.slug, (requestId) => perform(operation, request, requestId));
}

/** The path of a request to a report: anyone may ask, though not with a bad token, and nothing is changed. */
export function tell<Result>(report: Report<Result>): Handler {
  return (request) =>
    respond(request, report.slug, async () => {
      actorOf(request);
      const body = JSON.stringify(report.result.parse(await report.tell()));
      return { status: 200, location: null, body, replayed: false };
    });
}

async function perform<Query, Body, Subject, Result>(
  operation: Operation<Query, Body, Subject, Result>,
  request: Request,
  requestId: string,
): Promise<Given> {
  assertSameOrigin(request);
  const actor = actorOf(request);
  assertAccess(operation.access, actor);
  const key = idempotencyKeyOf(request);
  if (operation.allowance !== null) await useAllowance(operation.allowance, clientAddress(request));
  const query = readQuery(request, operation.query);
  const received = await receive(request, operation.body);
  const requestKey =
    key === null
      ? null
      : { actor: actorKey(actor), operation: operation.slug, key, bodyHash: received.fingerprint };
  try {
    return await transact({ operation, actor, query, received, requestKey });
  } catch (thrown) {
    return await settle({ thrown, received, requestKey, requestId });
  }
}

interface Transacting<Query, Body, Subject, Result> {
  operation: Operation<Query, Body, Subject, Result>;
  actor: Actor;
  query: Query;
  received: Received<Body>;
  requestKey: RequestKey | null;
}

async function transact<Query, Body, Subject, Result>({
  operation,
  actor,
  query,
  received,
  requestKey,
}: Transacting<Query, Body, Subject, Result>): Promise<Given> {
  const input = { query, ...(await received.understand()) };
  return transaction(async (tx) => {
    const subject = await operation.authorise({ tx, actor, input });
    const result = operation.result.parse(await operation.run({ tx, actor, subject, input }));
    const answer: Answer = {
      status: operation.status,
      location: operation.location?.(result) ?? null,
      body: JSON.stringify(result),
    };
    if (requestKey !== null) await keepAnswer(tx, requestKey, answer);
    return { ...answer, replayed: false };
  });
}

interface Settling {
  thrown: unknown;
  received: { discard(): Promise<void> };
  requestKey: RequestKey | null;
  requestId: string;
}

/** After a refusal: nothing of the request stays, and under an idempotency key the first answer is the one that counts. */
async function settle({ thrown, received, requestKey, requestId }: Settling): Promise<Given> {
  const isRepeat = thrown instanceof AnsweredBefore;
  const refusal = refusalOf(thrown);
  // A failure of ours may have come after the commit: then the bytes belong to a row, and the sweep knows which do.
  if (!isRepeat && ERRORS[refusal.code].status >= 500) throw thrown;
  await received.discard();
  if (requestKey === null || refusal.code === "idempotency_in_progress") throw thrown;
  const first = isRepeat
    ? await firstAnswer(requestKey)
    : await keepRefusal(requestKey, refusalAnswer(refusal, requestId));
  if (first === null) throw thrown;
  return { ...first, replayed: true };
}

function assertAccess(access: "public" | "session", actor: Actor): void {
  if (access === "session" && actor.kind === "visitor") {
    throw new DomainError("unauthenticated", "Sign in, or send an API token.");
  }
}
