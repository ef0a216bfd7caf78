import { type NextRequest, NextResponse } from "next/server";
import { HAND_OVER_PAGE, handOverCookieName } from "#lib/auth/hand-over-cookie.rules.ts";
import { isVisitorId, VISITOR_COOKIE_SECONDS, visitorCookieName } from "#lib/auth/visitor-cookie.rules.ts";
import { env } from "#lib/env.ts";

/**
 * Stands before every page: gives it a content security policy with a fresh nonce and, on the request form, says who this
 * visitor is, so that their photos stay theirs. On a device in a customer's hands every address leads to the one page there
 * is. Nothing is guarded here: each page and operation guards itself.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isHandedOver(request) && request.nextUrl.pathname !== HAND_OVER_PAGE) {
    const response = NextResponse.redirect(new URL(HAND_OVER_PAGE, env().appUrl));
    response.headers.set("cache-control", "no-store");
    return response;
  }
  const nonce = randomText(16);
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on the scripts and styles it writes.
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  if (request.nextUrl.pathname.startsWith("/request")) rememberVisitor(request, response);
  return response;
}

export const config = {
  // Bodies of uploads must not pass through here (they would be cut), files need no policy, and a mail has a stricter one of its own.
  matcher: [
    "/((?!api(?:/|$)|outbox/[^/]+/message$|_next/static|_next/image|favicon\\.ico|icon\\.svg|.*\\.(?:mjs|png|svg|webmanifest|txt)$).*)",
  ],
};

function isHandedOver(request: NextRequest): boolean {
  return request.cookies.has(handOverCookieName(env().appUrl));
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The development overlay writes style attributes; the built app writes none.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function securityHeaders(): [string, string][] {
  const headers: [string, string][] = [
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["permissions-policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"],
    ["cross-origin-opener-policy", "same-origin"],
  ];
  if (isSecure()) headers.push(["strict-transport-security", "max-age=31536000"]);
  return headers;
}

function rememberVisitor(request: NextRequest, response: NextResponse): void {
  const name = visitorCookieName(env().appUrl);
  const known = request.cookies.get(name)?.value;
  // Set anew on every page, so that it never runs out between a photo and the request it belongs to.
  response.cookies.set(name, isVisitorId(known) ? known : randomText(32), {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    maxAge: VISITOR_COOKIE_SECONDS,
  });
}

function isSecure(): boolean {
  return env().appUrl.startsWith("https:");
}

function randomText(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString("base64url");
}
