import "server-only";
import { keptReply, reasonOfError, reasonOfStatus } from "#lib/webhooks/attempt-reason.rules.ts";
import { post } from "#lib/webhooks/post.ts";
import type { Attempt } from "#lib/webhooks/record-attempt.ts";
import { type Resolve, resolveName } from "#lib/webhooks/resolve-name.ts";
import { addressesOf, readTarget, TargetRefused } from "#lib/webhooks/webhook-target.ts";

/** How long a receiver has, from looking up its name to the end of its reply, in milliseconds. */
const PATIENCE = 5_000;

interface Message {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends a message once, and says how it went: 2xx within five seconds is well. Where its address leads is checked now, and then
 * connected to. Throws when `signal` ends it: then nobody knows.
 */
export async function sendWebhook(
  message: Message,
  signal: AbortSignal,
  resolve: Resolve = resolveName,
): Promise<Attempt> {
  const time = new Date();
  const began = performance.now();
  const limit = AbortSignal.timeout(PATIENCE);
  const outcome = await untilEnded(
    exchange(message, AbortSignal.any([signal, limit]), resolve),
    limit,
    signal,
  );
  return { time, ms: Math.round(performance.now() - began), ...outcome };
}

type Outcome = Pick<Attempt, "status" | "reason" | "reply">;

async function exchange(
  { url, headers, body }: Message,
  signal: AbortSignal,
  resolve: Resolve,
): Promise<Outcome> {
  try {
    const target = readTarget(url);
    const addresses = await addressesOf(target, resolve);
    const { status, text } = await post(target, { addresses, headers, body, signal });
    return { status, reason: reasonOfStatus(status), reply: keptReply(text) };
  } catch (thrown) {
    return failure(thrown instanceof TargetRefused ? thrown.message : reasonOfError(thrown));
  }
}

/** Whatever comes first: the exchange, the limit of time, or the end of the work. */
async function untilEnded(
  exchanged: Promise<Outcome>,
  limit: AbortSignal,
  signal: AbortSignal,
): Promise<Outcome> {
  const late = new Promise<Outcome>((resolve) => {
    limit.addEventListener("abort", () => resolve(failure("No answer within 5 seconds.")), { once: true });
  });
  const outcome = await Promise.race([exchanged, late]);
  signal.throwIfAborted();
  return limit.aborted ? late : outcome;
}

function failure(reason: string): Outcome {
  return { status: null, reason, reply: null };
}
