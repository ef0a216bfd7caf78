import "server-only";
import { DomainError } from "#lib/errors.rules.ts";
import type { Handler } from "#lib/http/handle.ts";
import { respond } from "#lib/http/respond.ts";
import type { Method } from "#lib/operation.ts";

type RouteMethod = Method | "HEAD" | "OPTIONS";

/** Everything a route file exports: the methods that the path takes, and an answer in the same form for those it does not. */
export function methods(taken: Partial<Record<Method, Handler>>): Record<RouteMethod, Handler> {
  const allow = ["OPTIONS", ...(taken.GET === undefined ? [] : ["HEAD"]), ...Object.keys(taken)].sort();
  const refuse: Handler = (request) =>
    respond(request, "method-not-allowed", async () => {
      throw new DomainError("method_not_allowed", `This path takes ${allow.join(", ")}.`, { allow });
    });
  return {
    GET: taken.GET ?? refuse,
    HEAD: taken.GET ?? refuse,
    POST: taken.POST ?? refuse,
    PUT: taken.PUT ?? refuse,
    PATCH: taken.PATCH ?? refuse,
    DELETE: taken.DELETE ?? refuse,
    OPTIONS: (request) =>
      respond(
        request,
        "options",
        async () => new Response(null, { status: 204, headers: { allow: allow.join(", ") } }),
      ),
  };
}

/** For paths that lead nowhere: every method says so. */
export function nothingHere(): Record<RouteMethod, Handler> {
  const refuse: Handler = (request) =>
    respond(request, "unknown", async () => {
      throw new DomainError(
        "path_not_found",
        "There is nothing under this path. /api/openapi.json lists what there is.",
      );
    });
  return {
    GET: refuse,
    HEAD: refuse,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: refuse,
  };
}
