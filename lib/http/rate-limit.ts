import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "#lib/db/pool.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

const HOUR = 3_600;

const DAY = 24 * HOUR;

/** Codes that may be tried for one address in a day: each new sign-in has five tries, and a million codes are soon tried so. */
const CODES_PER_DAY = 20;

type Allowance = "create" | "upload" | "sign-in" | "sign-in-address" | "sign-in-confirm" | "sign-in-code";

const limiters = new Map<Allowance, RateLimiterPostgres>();

/**
 * Uses up one request of somebody's allowance of an hour or a day, by the network or address they use; the count is in the database, for all processes together.
 * Throws `rate_limited` with the seconds to wait.
 */
export async function useAllowance(allowance: Allowance, somebody: string): Promise<void> {
  if (!env().rateLimits) return;
  try {
    await limiterFor(allowance).consume(somebody);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    throw new DomainError(
      "rate_limited",
      "That was a lot of requests from one place. Wait a while, then try again.",
      {
        retryAfter: thrown.msBeforeNext / 1_000,
      },
    );
  }
}

function limiterFor(allowance: Allowance): RateLimiterPostgres {
  const known = limiters.get(allowance);
  if (known !== undefined) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: allowance,
    points: pointsOf(allowance),
    duration: allowance === "sign-in-code" ? DAY : HOUR,
  });
  limiters.set(allowance, limiter);
  return limiter;
}

function pointsOf(allowance: Allowance): number {
  const settings = env();
  switch (allowance) {
    case "create":
      return settings.rateLimitCreatePerHour;
    case "upload":
      return settings.rateLimitUploadPerHour;
    case "sign-in":
      return settings.rateLimitSignInPerHour;
    case "sign-in-address":
      return settings.rateLimitSignInAddressPerHour;
    case "sign-in-confirm":
      return settings.rateLimitConfirmPerHour;
    case "sign-in-code":
      return CODES_PER_DAY;
  }
}
