import { downloadOf } from "./download.ts";
import { ConnectionError, problemIn, RooftopError } from "./errors.ts";
import type { Prepared } from "./request.ts";
import { secondsOf } from "./retries.ts";
import type { Route } from "./route.ts";

/** A successful answer with what its headers say. */
export interface Answer<Result> {
  result: Result;
  /** Names the state that was answered: what `ifMatch` and `ifNoneMatch` take. */
  etag: string | null;
  /** Where what was created lives. */
  location: string | null;
  requestId: string | null;
  /** It is the answer to an earlier attempt or call of the same key: nothing was done by this one. */
  isReplay: boolean;
}

interface Attempting {
  fetch: typeof fetch;
  request: Prepared;
  route: Route;
  timeoutMs: number;
  signal: AbortSignal | undefined;
  /** Whether an attempt before may have been carried out. */
  mayBeDone: boolean;
}

/**
 * Sends a request once. Answers null when the caller has it already (304). Throws a `RooftopError` or a `ConnectionError`, and
 * the reason of `signal` when that is aborted.
 */
export async function attempt(attempting: Attempting): Promise<Answer<unknown> | null> {
  const { fetch, request, route, timeoutMs, signal } = attempting;
  const isChange = route.method !== "GET";
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  const either = signal === undefined ? timeout.signal : AbortSignal.any([timeout.signal, signal]);
  const lost = (cause: unknown) =>
    timeout.signal.aborted
      ? failed("timeout", `No answer came within ${timeoutMs} ms.`)
      : failed("network", "The connection failed.", cause);
  const failed = (reason: "timeout" | "network", message: string, cause?: unknown) =>
    new ConnectionError(message, { reason, retryAfter: null, mayBeDone: isChange, cause });
  try {
    const response = await fetch(request.url, { ...request.init(), signal: either });
    if (response.status === 304) return null;
    if (response.ok && route.givesFile === true) return answerOf(response, downloadOf(response));
    return understood(attempting, response, await response.text());
  } catch (thrown) {
    if (thrown instanceof RooftopError || thrown instanceof ConnectionError) throw thrown;
    signal?.throwIfAborted();
    throw lost(thrown);
  } finally {
    clearTimeout(timer);
  }
}

/** What an answer's text means. Throws what it refuses. */
function understood({ route, mayBeDone }: Attempting, response: Response, text: string): Answer<unknown> {
  const { status } = response;
  const body = parsed(text);
  if (response.ok && body !== undefined) return answerOf(response, body);
  const retryAfter = secondsOf(response.headers.get("retry-after"));
  const isChange = route.method !== "GET";
  const problem = response.ok ? null : problemIn(body);
  if (problem === null) {
    const isDone = isChange && (mayBeDone || response.ok || status >= 500);
    const circumstances = { reason: "unexpected", status, retryAfter, mayBeDone: isDone } as const;
    throw new ConnectionError(
      `Something that is not Rooftop answered, with status ${status}.`,
      circumstances,
    );
  }
  const isLeftOpen = mayBeDone && !isFirstAnswer(route, status, problem.code);
  throw new RooftopError(status, problem, {
    retryAfter,
    mayBeDone: isChange && (status >= 500 || isLeftOpen),
  });
}

/** Under a key the first answer stands: a refusal that comes later proves that no earlier attempt was carried out. */
function isFirstAnswer({ takesKey }: Route, status: number, code: string): boolean {
  const isOfKey = status !== 401 && status !== 429 && code !== "idempotency_in_progress";
  return takesKey === true && isOfKey;
}

function answerOf(response: Response, result: unknown): Answer<unknown> {
  const { headers } = response;
  return {
    result,
    etag: headers.get("etag"),
    location: headers.get("location"),
    requestId: headers.get("x-request-id"),
    isReplay: headers.get("idempotency-replayed") === "true",
  };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
