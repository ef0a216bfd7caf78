import { sessionCookieOptions } from "#lib/auth/session-cookie.rules.ts";

/** How long a customer may hold a rep's device, in seconds: 60 minutes. */
export const HAND_OVER_SECONDS = 60 * 60;

/** The one page that there is on a device that was handed to a customer. */
export const HAND_OVER_PAGE = "/hand-over";

/**
 * Name of the cookie that says that this device was handed to a customer: another than that of sessions, so that one can
 * never be taken for the other.
 */
export function handOverCookieName(appUrl: string): string {
  return appUrl.startsWith("https:") ? "__Host-rooftop-hand-over" : "rooftop-hand-over";
}

/** The `Set-Cookie` that hands a device over. */
export function handOverCookie(appUrl: string, token: string): string {
  return setCookie(appUrl, token, HAND_OVER_SECONDS);
}

/** The `Set-Cookie` that makes a browser forget that it was handed over. */
export function expiredHandOverCookie(appUrl: string): string {
  return setCookie(appUrl, "", 0);
}

function setCookie(appUrl: string, value: string, seconds: number): string {
  const secure = sessionCookieOptions(appUrl).secure ? "; Secure" : "";
  return `${handOverCookieName(appUrl)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
