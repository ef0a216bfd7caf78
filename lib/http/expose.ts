import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import type { Handler } from "#lib/http/handle.ts";
import { methods, nothingHere } from "#lib/http/methods.ts";
import { respond } from "#lib/http/respond.ts";
import "#lib/http/watchers.ts";

/**
 * Everything that the route of the metrics exports. They are for whoever runs the server, not for its callers: where no token
 * is set for them, the path is like one that does not exist.
 */
export function exposeMetrics(): ReturnType<typeof nothingHere> {
  const there = methods({ GET: tellMetrics });
  const absent = nothingHere();
  const either =
    (method: keyof typeof there): Handler =>
    (request, context) =>
      (globalThis.rooftopMetrics === undefined ? absent : there)[method](request, context);
  return {
    GET: either("GET"),
    HEAD: either("HEAD"),
    POST: either("POST"),
    PUT: either("PUT"),
    PATCH: either("PATCH"),
    DELETE: either("DELETE"),
    OPTIONS: either("OPTIONS"),
  };
}

const tellMetrics: Handler = (request) =>
  respond(request, "metrics", async () => {
    const metrics = globalThis.rooftopMetrics;
    if (metrics === undefined || !hasToken(request)) {
      throw new DomainError("unauthenticated", "Send the token that METRICS_TOKEN holds.");
    }
    return new Response(await metrics.text(), { headers: { "content-type": metrics.mediaType } });
  });

/** In constant time: hashes have one length, and tell nothing of how far a guess was right. */
function hasToken(request: Request): boolean {
  const sent = /^Bearer (.*)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return timingSafeEqual(hashOf(sent), hashOf(env().metricsToken ?? ""));
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
