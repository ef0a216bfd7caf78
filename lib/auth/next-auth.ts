import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
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

/** What failed in the sign-in under way: next-auth has one logger for all of them. */
const failures = new AsyncLocalStorage<unknown[]>();

/**
 * Has next-auth use up a verification token and begin a session. Answers the session's `Set-Cookie`, or null when the token
 * is not good; throws what kept it from finding out. This is the one door to next-auth: no path leads to its own pages and
 * redirects, and where it would lead to, such as by the request's host, is not asked.
 */
export async function beginSession(token: string): Promise<string | null> {
  const { appUrl } = env();
  const url = new URL("/api/auth/callback/email", appUrl);
  url.searchParams.set("token", token);
  const context = { params: Promise.resolve({ nextauth: ["callback", "email"] }) };
  const failed: unknown[] = [];
  const answer: unknown = await failures.run(
    failed,
    async (): Promise<unknown> => NextAuth(new NextRequest(url), context, options(appUrl)),
  );
  if (failed.length > 0) throw failed[0];
  if (!(answer instanceof Response)) return null;
  const name = `${sessionCookieName(appUrl)}=`;
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith(name)) ?? null;
}

function options(appUrl: string): AuthOptions {
  const name = sessionCookieName(appUrl);
  const cookie = sessionCookieOptions(appUrl);
  // It looks for these two among the request's cookies and stumbles over odd ones: names that nobody can send.
  const unknowable = `unused-${newToken()}`;
  return {
    adapter: sessionAdapter,
    secret: authSecret(),
    session: { strategy: "database", maxAge: SESSION_SECONDS, generateSessionToken: newToken },
    cookies: {
      sessionToken: { name, options: cookie },
      callbackUrl: { name: `${unknowable}-next`, options: cookie },
      csrfToken: { name: `${unknowable}-csrf`, options: cookie },
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
      error: (_code, about) => void failures.getStore()?.push(about instanceof Error ? about : about.error),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
