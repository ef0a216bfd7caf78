import { ConnectionError, RooftopError } from "./errors.ts";
import type { Route } from "./route.ts";

/** How often, and how long, a call is tried again. */
export interface Retries {
  /** Attempts in all, the first among them. 4 unless given. */
  attempts: number;
  /** Milliseconds before the second attempt; each wait may be twice the one before. 250 unless given. */
  firstDelayMs: number;
  /** Longest wait of ours between two attempts, in milliseconds. 10,000 unless given. */
  longestDelayMs: number;
  /** No attempt begins later than this many milliseconds after the first. 120,000 unless given. */
  totalMs: number;
}

/** What is done unless a client is told otherwise. */
export const USUAL_RETRIES: Retries = {
  attempts: 4,
  firstDelayMs: 250,
  longestDelayMs: 10_000,
  totalMs: 120_000,
};

/** What can go wrong with an attempt. */
export type Failure = RooftopError | ConnectionError;

/** Whether a request may be sent again after a failure. `isHarmless` says that nothing can come of it twice. */
export function mayRepeat(isHarmless: boolean, failure: Failure): boolean {
  // Refused before anything was read.
  if (failure.status === 429) return true;
  if (failure instanceof RooftopError && failure.code === "idempotency_in_progress") return true;
  return isHarmless && isPassing(failure);
}

/**
 * Whether nothing can come of a request twice: reads, what replaces a whole, deletions, and what a key, or the tag of one
 * state, keeps from being done again.
 */
export function isHarmlessTwice(
  { method, takesKey }: Route,
  { ifMatch = "*" }: { ifMatch?: string | undefined },
): boolean {
  const isOfOneState = ifMatch !== "*";
  return method === "GET" || method === "PUT" || method === "DELETE" || takesKey === true || isOfOneState;
}

/** Milliseconds to wait before the attempt after this one; null when there is none. `elapsedMs` is since the call began. */
export function waitAfter(
  failure: Failure,
  { attempt, elapsedMs, retries }: { attempt: number; elapsedMs: number; retries: Retries },
): number | null {
  if (attempt >= retries.attempts) return null;
  const longest = Math.min(retries.longestDelayMs, retries.firstDelayMs * 2 ** (attempt - 1));
  // Spread out, so that those who failed together do not come back together.
  const own = longest * (0.5 + Math.random() / 2);
  const wait = failure.retryAfter === null ? own : failure.retryAfter * 1_000 + own;
  return elapsedMs + wait > retries.totalMs ? null : wait;
}

/** Seconds that a `Retry-After` asks for, as a number or as a date; null without one. */
export function secondsOf(retryAfter: string | null, now = Date.now()): number | null {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1_000);
}

/** Ends after so many milliseconds; throws the reason of `signal` as soon as it is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted === true) stop();
  });
}

function isPassing(failure: Failure): boolean {
  if (failure instanceof ConnectionError && failure.reason !== "unexpected") return true;
  return failure.status === 502 || failure.status === 503 || failure.status === 504;
}
