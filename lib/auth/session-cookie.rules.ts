/**
 * Name of the cookie that says who is signed in. Over https it carries the `__Host-` prefix, so that no neighbouring
 * subdomain can plant one; browsers refuse that prefix over plain http.
 */
export function sessionCookieName(appUrl: string): string {
  return appUrl.startsWith("https:") ? "__Host-rooftop-session" : "rooftop-session";
}

/** How long a session lives without being used, in milliseconds: 14 days. */
export const SESSION_IDLE = 14 * 24 * 60 * 60 * 1_000;
