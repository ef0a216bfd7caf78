import "server-only";
import { type Actor, actorKey, mayWrite } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { database, type Transaction, transaction } from "#lib/db/client.ts";
import { DomainError, ERRORS } from "#lib/errors.rules.ts";
import { callerOf, clientNetwork } from "#lib/http/client-address.ts";
import { exactTag, isHeld } from "#lib/http/entity-tag.ts";
import type { Exchange } from "#lib/http/exchange.ts";
import {
  type Answer,
  AnsweredBefore,
  bodyHash,
  firstAnswer,
  idempotencyKeyOf,
  isRepeatable,
  keepAnswer,
  keepRefusal,
  type RequestKey,
} from "#lib/http/idempotency.ts";
import { expectedTag, expectedTagIfSent } from "#lib/http/precondition.ts";
import { refusalOf } from "#lib/http/problem.ts";
import { useAllowance } from "#lib/http/rate-limit.ts";
import { readParams, readQuery, receive } from "#lib/http/read-input.ts";
import { answered, refusalAnswer, respond } from "#lib/http/respond.ts";
import { assertSameOrigin } from "#lib/http/same-origin.ts";
import { isAtomic, type Method, type Operation, type Report } from "#lib/operation.ts";

/** What Next hands to a route: the parts of the path; undefined where its path has none. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

export type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** The path of a request to an operation, from its first byte to its answer. */
export function handle<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
): Handler {
  return (request, context) =>
    respond(request, operation.slug, (exchange) => perform({ operation, request, context, exchange }));
}

/** The path of a request to a report: anyone may ask, though not with a bad token, and nothing is changed. */
export function tell<Result>(report: Report<Result>): Handler {
  return (request) =>
    respond(request, report.slug, async (exchange) => {
      exchange.actor = await actorOf(request);
      const body = JSON.stringify(report.result.parse(await report.tell()));
      const tag = report.isTagged ? exactTag(body) : null;
      return told({ request, answer: { status: 200, location: null, body }, tag });
    });
}

interface Performing<Who extends Actor, Params, Query, Body, Subject, Result> {
  operation: Operation<Who, Params, Query, Body, Subject, Result>;
  request: Request;
  context: RouteContext;
  exchange: Exchange;
}

async function perform<Who extends Actor, Params, Query, Body, Subject, Result>({
  operation,
  request,
  context,
  exchange,
}: Performing<Who, Params, Query, Body, Subject, Result>): Promise<Response> {
  assertSameOrigin(request);
  exchange.actor = await actorOf(request);
  const actor = operation.access.admit(exchange.actor);
  assertScope(operation.method, actor);
  const key = isRepeatable(operation) ? idempotencyKeyOf(request) : null;
  if (operation.allowance !== null && actor.kind === "visitor") {
    await useAllowance(operation.allowance, clientNetwork(request));
  }
  const params = readParams((await context.params) ?? {}, operation.params);
  const query = readQuery(request, operation.query);
  const ifMatch = ifMatchOf(operation, request);
  const received = await receive(request, operation.body);
  const requestKey =
    key === null
      ? null
      : { actor: actorKey(actor), operation: operation.slug, key, bodyHash: wholeHash(request, received) };
  let headers: Record<string, string> = {};
  try {
    const understood = await received.understand();
    headers = operation.headers?.of(understood.body) ?? {};
    const asked = { actor, caller: callerOf(request), input: { params, query, ifMatch, ...understood } };
    const { answer, tag } = await transact({ operation, asked, requestKey });
    return told({ request, answer, tag, headers });
  } catch (thrown) {
    const first = await settle({ thrown, received, requestKey, requestId: exchange.requestId });
    return succeeded(first, { ...(first.status < 400 ? headers : {}), "idempotency-replayed": "true" });
  }
}

function ifMatchOf(
  { precondition }: { precondition?: "if-match" | "if-match-when-sent" },
  request: Request,
): string | null {
  if (precondition === undefined) return null;
  return precondition === "if-match" ? expectedTag(request) : expectedTagIfSent(request);
}

/** What is asked as a whole: the same words about another project are another request. */
function wholeHash(request: Request, { fingerprint }: { fingerprint: string }): string {
  const { pathname, search } = new URL(request.url);
  return bodyHash(`${pathname}${search} ${fingerprint}`);
}

interface Transacting<Who extends Actor, Params, Query, Body, Subject, Result> {
  operation: Operation<Who, Params, Query, Body, Subject, Result>;
  asked: Omit<Parameters<Operation<Who, Params, Query, Body, Subject, Result>["authorise"]>[0], "tx">;
  requestKey: RequestKey | null;
}

/** An answer, and the tag of the state that it tells of. */
interface Tagged {
  answer: Answer;
  tag: string | null;
}

async function transact<Who extends Actor, Params, Query, Body, Subject, Result>({
  operation,
  asked,
  requestKey,
}: Transacting<Who, Params, Query, Body, Subject, Result>): Promise<Tagged> {
  const work = async (tx: Transaction): Promise<Tagged> => {
    const subject = await operation.authorise({ tx, ...asked });
    const result = operation.result.parse(await operation.run({ tx, ...asked, subject }));
    const answer: Answer = {
      status: operation.status,
      location: operation.location?.(result, asked.input.params) ?? null,
      body: JSON.stringify(result),
    };
    if (requestKey !== null) await keepAnswer(tx, requestKey, answer);
    return { answer, tag: tagOf(operation, result, answer) };
  };
  return isAtomic(operation) && requestKey === null ? work(database()) : transaction(work);
}

interface Settling {
  thrown: unknown;
  received: { discard(): Promise<void> };
  requestKey: RequestKey | null;
  requestId: string;
}

/**
 * After a refusal: nothing of the request stays, and under an idempotency key the first answer is the one that counts.
 * Answers it, or throws the refusal.
 */
async function settle({ thrown, received, requestKey, requestId }: Settling): Promise<Answer> {
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
  return first;
}

/** The tag of an answer: the operation's own, else for whatever is read the one that names its very words. */
function tagOf<Result>(
  { method, tag }: { method: Method; tag?: (result: Result, exact: string) => string },
  result: Result,
  { body }: Answer,
): string | null {
  if (tag !== undefined) return tag(result, exactTag(body));
  return method === "GET" ? exactTag(body) : null;
}

interface Telling extends Tagged {
  request: Request;
  headers?: Record<string, string>;
}

/** An answer with its tag. Whoever may see it and has it already is spared it. */
function told({ request, answer, tag, headers = {} }: Telling): Response {
  if (tag === null) return succeeded(answer, headers);
  const tagged = { ...headers, etag: `"${tag}"` };
  const isRead = request.method === "GET" || request.method === "HEAD";
  return isRead && isHeld(request, tag)
    ? new Response(null, { status: 304, headers: tagged })
    : succeeded(answer, tagged);
}

function succeeded(answer: Answer, headers: Record<string, string>): Response {
  const response = answered(answer);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Throws `forbidden` when a token for reading would change something. */
export function assertScope(method: Method, actor: Actor): void {
  if (method !== "GET" && !mayWrite(actor)) {
    throw new DomainError("forbidden", "This token is for reading. Use one whose scope is write.");
  }
}
