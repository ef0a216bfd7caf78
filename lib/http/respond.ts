import "server-only";
import type { DomainError } from "#lib/errors.rules.ts";
import { ERRORS } from "#lib/errors.rules.ts";
import { begin, type Exchange } from "#lib/http/exchange.ts";
import type { Answer } from "#lib/http/idempotency.ts";
import { problemBody, problemHeaders, refusalOf } from "#lib/http/problem.ts";
import { requestIdOf } from "#lib/http/request-id.ts";

/**
 * Answers a request with what `work` gives, or with the problem document of what it throws. The one place where a thrown
 * thing becomes a status, where the request id is set, and where the log is told.
 */
export async function respond(
  request: Request,
  operation: string,
  work: (exchange: Exchange) => Promise<Response>,
): Promise<Response> {
  const exchange = begin({ requestId: requestIdOf(request), operation, method: request.method });
  const { requestId } = exchange;
  let failure: unknown;
  const answer = () =>
    work(exchange).catch((thrown: unknown) => {
      const response = refused(thrown, requestId);
      if (response.status >= 500) failure = thrown;
      return response;
    });
  const response = await (globalThis.rooftopTracing?.follow(request, operation, answer) ?? answer());
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  if (!exchange.isStreamed) exchange.tell({ status: response.status, thrown: failure });
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
  const { status, body } = refusalAnswer(refusal, requestId);
  return new Response(body, { status, headers: problemHeaders(refusal) });
}
