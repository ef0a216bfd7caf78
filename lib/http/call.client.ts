import { isList, isRecord, parseJson } from "#lib/json.rules.ts";

/** A field that the server refused: dotted path and what to do. */
export interface RefusedField {
  path: string;
  message: string;
}

/** Why a call failed. `code` is the server's, or `offline` (no answer came) or `timeout`. */
export interface Refusal {
  ok: false;
  status: number;
  code: string;
  errors: RefusedField[];
  /** Seconds to wait before trying again, where the server said so. */
  retryAfter: number | undefined;
}

export type Answer = { ok: true; body: unknown } | Refusal;

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Sends `body`, already JSON, to our own API. Waits at most `seconds`. Never throws: a lost connection is a refusal too.
 * `key` is the Idempotency-Key of a POST; the other methods leave the same behind however often they arrive, and have none.
 * `ifMatch` is the tag of the state that a PATCH changes. `userId` is whose doing it is: the server refuses it when somebody
 * else is signed in by then.
 */
export async function callApi(request: {
  path: string;
  method?: "GET" | Method;
  /** Left out where nothing is sent along. */
  body?: string | undefined;
  key?: string;
  ifMatch?: string | undefined;
  userId?: string | undefined;
  seconds: number;
}): Promise<Answer> {
  const { method = "POST", key, ifMatch, userId, body } = request;
  try {
    const response = await fetch(request.path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
        ...(ifMatch === undefined ? {} : { "if-match": `"${ifMatch}"` }),
        ...(userId === undefined ? {} : { "x-rooftop-user": userId }),
      },
      body: body ?? null,
      signal: AbortSignal.timeout(request.seconds * 1000),
    });
    const text = await response.text();
    if (response.ok) return { ok: true, body: parseJson(text) };
    return refusal(response.status, text, response.headers.get("retry-after"));
  } catch (error) {
    return unanswered(error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "offline");
  }
}

/** The refusal for a call that got no answer. */
export function unanswered(code: "offline" | "timeout"): Refusal {
  return { ok: false, status: 0, code, errors: [], retryAfter: undefined };
}

/** Reads a problem document; an answer that is none (a proxy's page) counts as `unavailable` or `internal`. */
export function refusal(status: number, text: string, retryAfter: string | null): Refusal {
  const problem = parseJson(text);
  const fallback = status === 502 || status === 503 || status === 504 ? "unavailable" : "internal";
  const seconds = Number.parseInt(retryAfter ?? "", 10);
  return {
    ok: false,
    status,
    code: textOf(problem, "code") ?? (status === 413 ? "payload_too_large" : fallback),
    errors: refusedFields(problem),
    retryAfter: Number.isNaN(seconds) ? undefined : seconds,
  };
}

/** True when trying the very same call again may help: nothing was decided. */
export function mayRetry({ status, code }: Refusal): boolean {
  return status === 0 || status >= 500 || status === 429 || code === "idempotency_in_progress";
}

/** A text of an answer's body, if it is there. */
export function textOf(body: unknown, key: string): string | undefined {
  const value = isRecord(body) ? body[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function refusedFields(problem: unknown): RefusedField[] {
  const errors = isRecord(problem) ? problem["errors"] : undefined;
  if (!isList(errors)) return [];
  return errors.map((error) => ({
    path: textOf(error, "path") ?? "",
    message: textOf(error, "message") ?? "",
  }));
}
