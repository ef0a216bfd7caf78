import "server-only";
import type { DomainError } from "#lib/errors.rules.ts";
import { ERRORS } from "#lib/errors.rules.ts";
import type { Answer } from "#lib/http/idempotency.ts";
import { problemBody, problemHeaders, refusalOf } from "#lib/http/problem.ts";
import { requestIdOf } from "#lib/http/request-id.ts";
import { log } from "#lib/log.ts";

/**
 * Answers a request with what `work` gives, or with the problem document of what it throws. The one place where a thrown
 * thing becomes a status, where the request id is set, and where a line is logged.
 */
export async function respond(
  request: Request,
  name: string,
  work: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdOf(request);
  const response = await work(requestId).catch((thrown: unknown) => refused(thrown, requestId));
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  const ms = Math.round(performance.now() - startedAt);
  log().info({ requestId, operation: name, method: request.method, status: response.status, ms });
  return request.method === "HEAD" ? new Response(null, response) : response;
}

/** How a refusal is answered, as it is kept for a replay. */
export function refusalAnswer(refusal: DomainError, requestId: string): Answer {
  return { status: ERRORS[refusal.code].status, location: null, body: problemBody(refusal, requestId) };
}

/** An answer as it goes out. */
export function answered({ status, location, body }: Answer): Response {
  const response = new Response(body, {
    status,
    headers: { "content-type": status < 400 ? "application/json" : "application/problem+json" },
  });
  if (location !== null) response.headers.set("location", location);
  return response;
}

function refused(thrown: unknown, requestId: string): Response {
  const refusal = refusalOf(thrown);
  if (ERRORS[refusal.code].status >= 500) logFailure(thrown, requestId);
  const { status, body } = refusalAnswer(refusal, requestId);
  return new Response(body, { status, headers: problemHeaders(refusal) });
}

/** Logs that something went wrong on our side. */
export function logFailure(thrown: unknown, requestId: string): void {
  log().error({ requestId, err: loggable(thrown) }, refusalOf(thrown).code);
}

/** What the log may know of an error: its kind and place. Messages of the database quote the values of a row. */
function loggable(thrown: unknown): { name: string; code: unknown; stack: string[] } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: null, stack: [] };
  const stack = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code: unknown = Reflect.get(thrown, "code");
  return { name: thrown.name, code, stack: stack.map((line) => line.trim()).slice(0, 12) };
}
