import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "#lib/db/pool.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";

const HOUR = 3_600;

type Allowance = "create" | "upload";

const limiters = new Map<Allowance, RateLimiterPostgres>();

/**
 * Uses up one request of an address's hourly allowance; the count is in the database, for all processes together.
 * Throws `rate_limited` with the seconds to wait.
 */
export async function useAllowance(allowance: Allowance, address: string): Promise<void> {
  if (!env().rateLimits) return;
  try {
    await limiterFor(allowance).consume(address);
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
  const { rateLimitCreatePerHour, rateLimitUploadPerHour } = env();
  const limiter = new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: allowance,
    points: allowance === "create" ? rateLimitCreatePerHour : rateLimitUploadPerHour,
    duration: HOUR,
  });
  limiters.set(allowance, limiter);
  return limiter;
}
