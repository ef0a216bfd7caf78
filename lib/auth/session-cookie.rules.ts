/**
 * Name of the cookie that says who is signed in. Over https it carries the `__Host-` prefix, so that no neighbouring
 * subdomain can plant one; browsers refuse that prefix over plain http.
 */
export function sessionCookieName(appUrl: string): string {
  return appUrl.startsWith("https:") ? "__Host-rooftop-session" : "rooftop-session";
}

/** How long a session lives without being used, in milliseconds: 14 days. */
export const SESSION_IDLE = 14 * 24 * 60 * 60 * 1_000;

/** How long a session lives at most, in seconds: 90 days. */
export const SESSION_SECONDS = 90 * 24 * 60 * 60;

/** What the cookie is set with: sent to us alone, never to scripts, and over https only where we are reached that way. */
export function sessionCookieOptions(appUrl: string) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: appUrl.startsWith("https:") } as const;
}

/** The `Set-Cookie` that makes a browser forget who was signed in. */
export function expiredSessionCookie(appUrl: string): string {
  const secure = sessionCookieOptions(appUrl).secure ? "; Secure" : "";
  return `${sessionCookieName(appUrl)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
}

/** How long a link and its code are good for, in seconds: 10 minutes. */
export const SIGN_IN_SECONDS = 10 * 60;
