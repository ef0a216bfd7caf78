/** How long a visitor stays the same visitor, in seconds: 30 days. */
export const VISITOR_COOKIE_SECONDS = 30 * 24 * 60 * 60;

/**
 * Name of the cookie that says which photos are whose before anybody signs in. Over https it carries the `__Host-` prefix,
 * so that no neighbouring subdomain can plant one; browsers refuse that prefix over plain http.
 */
export function visitorCookieName(appUrl: string): string {
  return appUrl.startsWith("https:") ? "__Host-rooftop-visitor" : "rooftop-visitor";
}

/** True for what we set ourselves: 256 random bits in base64url. Anything else is replaced. */
export function isVisitorId(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value);
}
