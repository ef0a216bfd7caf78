import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a changing request that carries a cookie and did not come from our own pages: somebody else's page could send it
 * in a visitor's name (CSRF). A request without a cookie has no name to borrow. Throws `cross_site`.
 */
export function assertSameOrigin(request: Request): void {
  if (READING.has(request.method) || !request.headers.has("cookie")) return;
  const site = request.headers.get("sec-fetch-site");
  const isOurs = site === null ? request.headers.get("origin") === env().appUrl : site === "same-origin";
  if (!isOurs) throw new DomainError("cross_site", "Send this from our own pages, or without cookies.");
}
