import "server-only";
import { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import { authSecret } from "#lib/auth/secret.ts";
import { sessionAdapter } from "#lib/auth/session-adapter.ts";
import {
  SESSION_SECONDS,
  SIGN_IN_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
} from "#lib/auth/session-cookie.rules.ts";
import { newToken } from "#lib/auth/token.ts";
import { env } from "#lib/env.ts";

/**
 * Has next-auth use up a verification token and begin a session. Answers the session's `Set-Cookie`, or null when the token
 * is not good; throws what kept it from finding out. This is the one door to next-auth: no path leads to its own pages and
 * redirects, and nothing it is asked comes from a request's host.
 */
export async function beginSession(token: string): Promise<string | null> {
  const { appUrl } = env();
  const url = new URL("/api/auth/callback/email", appUrl);
  url.searchParams.set("token", token);
  const context = { params: Promise.resolve({ nextauth: ["callback", "email"] }) };
  const failures: unknown[] = [];
  const answer: unknown = await NextAuth(new NextRequest(url), context, options(appUrl, failures));
  if (failures.length > 0) throw failures[0];
  if (!(answer instanceof Response)) return null;
  const name = `${sessionCookieName(appUrl)}=`;
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith(name)) ?? null;
}

function options(appUrl: string, failures: unknown[]): AuthOptions {
  const name = sessionCookieName(appUrl);
  const cookie = sessionCookieOptions(appUrl);
  return {
    adapter: sessionAdapter,
    secret: authSecret(),
    session: { strategy: "database", maxAge: SESSION_SECONDS, generateSessionToken: newToken },
    cookies: {
      sessionToken: { name, options: cookie },
      // Never set, but read: under names of our own, so that no neighbour's cookie is taken for one.
      callbackUrl: { name: `${name}-next`, options: cookie },
      csrfToken: { name: `${name}-csrf`, options: cookie },
    },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        options: {},
        server: "",
        from: "",
        maxAge: SIGN_IN_SECONDS,
        // Asked for by our own operation, which answers everybody alike: see request-sign-in.ts.
        sendVerificationRequest: () => undefined,
      },
    ],
    // It answers failures with a redirect and logs what they name: they are thrown on instead, to where ours are looked at.
    logger: {
      error: (_code, about) => void failures.push(about instanceof Error ? about : about.error),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
