import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError, ERRORS } from "#lib/errors.rules.ts";
import { problemBody, problemHeaders } from "#lib/http/problem.ts";
import { requestIdOf } from "#lib/http/request-id.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** What the log is told of such a request. */
export interface Oddity {
  requestId: string;
  method: string;
  status: number;
}

/**
 * Answers the requests under /api that Next would answer with a page, a redirect or a bare status before any of our routes
 * sees them, and has that told. Says whether it did.
 */
export function answerApiOddity(
  request: IncomingMessage,
  response: ServerResponse,
  tell: (oddity: Oddity) => void,
): boolean {
  const path = (request.url ?? "").replace(/^https?:\/\/[^/]*/i, "").split(/[?#]/)[0] ?? "";
  if (!/^[/\\]+api(?:[/\\]|$)/i.test(decode(path) ?? path)) return false;
  const refusal = oddity(path, request.method ?? "");
  if (!refusal) return false;
  tell(answer(request, response, refusal));
  return true;
}

function oddity(path: string, method: string): DomainError | undefined {
  const plain = decode(path);
  if (plain === undefined)
    return new DomainError("validation_failed", "The path is not properly percent-encoded.");
  if (!path.startsWith("/api") || /\/\/|\\|%2f|%5c|\0/i.test(path + plain)) {
    return new DomainError("path_not_found", "There is nothing at this path.");
  }
  if (!METHODS.some((known) => known === method)) {
    return new DomainError("method_not_allowed", "This method is not known here.", { allow: METHODS });
  }
  return undefined;
}

function answer(request: IncomingMessage, response: ServerResponse, refusal: DomainError): Oddity {
  const sent = request.headers["x-request-id"];
  const id = requestIdOf(
    new Request("http://localhost", { headers: typeof sent === "string" ? { "x-request-id": sent } : {} }),
  );
  const { status } = ERRORS[refusal.code];
  const method = METHODS.find((known) => known === request.method) ?? "other";
  response.writeHead(status, {
    ...problemHeaders(refusal),
    "x-request-id": id,
    "cache-control": "no-store",
    // The body of the request was not read: what is left of it must not be taken for another request.
    connection: "close",
  });
  response.end(request.method === "HEAD" ? undefined : problemBody(refusal, id));
  return { requestId: id, method, status };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
