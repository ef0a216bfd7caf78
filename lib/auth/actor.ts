import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "#lib/actor.rules.ts";
import { visitorCookieName } from "#lib/auth/visitor-cookie.rules.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

/**
 * Who sends this request. A token that we do not know is refused everywhere, never taken for a visitor.
 * Throws `unauthenticated`.
 */
export function actorOf(request: Request): Actor {
  if (request.headers.has("authorization")) {
    throw new DomainError("unauthenticated", "This token is not valid. Ask for a new one, or send none.");
  }
  const visitor = cookieValue(request, visitorCookieName(env().appUrl));
  return { kind: "visitor", visitorHash: visitor === null ? null : sha256(visitor) };
}

function cookieValue(request: Request, name: string): string | null {
  const cookies = (request.headers.get("cookie") ?? "").split("; ");
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
