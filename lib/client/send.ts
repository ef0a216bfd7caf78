import { type Answer, attempt } from "./attempt.ts";
import { ConnectionError, RooftopError } from "./errors.ts";
import { type Given, prepared } from "./request.ts";
import { isHarmlessTwice, mayRepeat, pause, type Retries, waitAfter } from "./retries.ts";
import type { Route } from "./route.ts";

/** Whom to ask, as whom, and how patiently. */
export interface Connection {
  baseUrl: string;
  token: string | undefined;
  fetch: typeof fetch;
  timeoutMs: number;
  uploadTimeoutMs: number;
  retries: Retries;
}

/**
 * Has an operation carried out, with as many attempts as are allowed and harmless; the key stays the same for all of them.
 * Answers null when the caller has it already.
 */
export async function send(
  connection: Connection,
  route: Route,
  given: Given,
): Promise<Answer<unknown> | null> {
  const { signal, timeoutMs = route.sends === "form" ? connection.uploadTimeoutMs : connection.timeoutMs } =
    given;
  signal?.throwIfAborted();
  const request = prepared(connection, route, given);
  const isHarmless = isHarmlessTwice(route, given);
  const startedAt = performance.now();
  let mayBeDone = false;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt({ fetch: connection.fetch, request, route, timeoutMs, signal, mayBeDone });
    } catch (thrown) {
      if (!(thrown instanceof RooftopError || thrown instanceof ConnectionError)) throw thrown;
      if (mayBeDone && isGone(route, thrown)) return GONE;
      mayBeDone = thrown.mayBeDone;
      if (request.isOneTime || !mayRepeat(isHarmless, thrown)) throw thrown;
      const elapsedMs = performance.now() - startedAt;
      const wait = waitAfter(thrown, { attempt: count, elapsedMs, retries: connection.retries });
      if (wait === null) throw thrown;
      await pause(wait, signal);
    }
  }
}

/** A deletion whose answer was lost, and that finds nothing the second time, is done. */
function isGone({ gone }: Route, failure: RooftopError | ConnectionError): boolean {
  return failure instanceof RooftopError && failure.code === gone;
}

const GONE: Answer<unknown> = {
  result: { ok: true },
  etag: null,
  location: null,
  requestId: null,
  isReplay: false,
};
