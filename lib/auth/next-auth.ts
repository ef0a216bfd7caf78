import "server-only";
import { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import { authSecret } from "#lib/auth/secret.ts";
import { sessionAdapter } from "#lib/auth/session-adapter.ts";
import { SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from "#lib/auth/session-cookie.rules.ts";
import { newToken } from "#lib/auth/token.ts";
import { env } from "#lib/env.ts";

/**
 * Has next-auth use up a verification token and begin a session. Answers the session's `Set-Cookie`, or null when the token
 * is not good. This is the one door to next-auth: no path leads to its own pages and redirects, and nothing it is asked
 * comes from a request's host.
 */
export async function beginSession(token: string): Promise<string | null> {
  const { appUrl } = env();
  const url = new URL("/api/auth/callback/email", appUrl);
  url.searchParams.set("token", token);
  const context = { params: Promise.resolve({ nextauth: ["callback", "email"] }) };
  const answer: unknown = await NextAuth(new NextRequest(url), context, options(appUrl));
  if (!(answer instanceof Response)) return null;
  const name = `${sessionCookieName(appUrl)}=`;
  return (
    answer.headers.getSetCookie().find((cookie) => cookie.startsWith(name) && !/=;/.test(cookie)) ?? null
  );
}

function options(appUrl: string): AuthOptions {
  return {
    adapter: sessionAdapter,
    secret: authSecret(),
    session: { strategy: "database", maxAge: SESSION_SECONDS, generateSessionToken: newToken },
    cookies: {
      sessionToken: { name: sessionCookieName(appUrl), options: sessionCookieOptions(appUrl) },
    },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        options: {},
        // Asked for by our own operation, which answers everybody alike: see request-sign-in.ts.
        sendVerificationRequest: () => undefined,
      },
    ],
    // What it has to say is refused or thrown; its own log would name people.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
