import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a changing request that carries a cookie and did not come from our own pages: somebody else's page could send it
 * in a visitor's name (CSRF). A request without a cookie has no name to borrow. Throws `cross_site`.
 */
export function assertSameOrigin(request: Request): void {
  if (READING.has(request.method) || !request.headers.has("cookie")) return;
  if (!isOurs(request)) throw crossSite();
}

/**
 * The same for what signs people in, also without a cookie: somebody else's page could sign a visitor in as a stranger, and
 * have them send their photos there. Software that is no browser says nothing of where it comes from. Throws `cross_site`.
 */
export function assertNotCrossSite(request: Request): void {
  const isBrowser = request.headers.has("sec-fetch-site") || request.headers.has("origin");
  if (isBrowser && !isOurs(request)) throw crossSite();
  assertSameOrigin(request);
}

function isOurs(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null ? request.headers.get("origin") === env().appUrl : site === "same-origin";
}

function crossSite(): DomainError {
  return new DomainError("cross_site", "Send this from our own pages, or without cookies.");
}
