import { ERROR_CODES } from "./operations.ts";

/** A code of the closed list of refusals. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with an input: where (dotted path, "" for the whole) and what to do. */
export interface FieldError {
  path: string;
  message: string;
}

interface Circumstances {
  /** Seconds after which trying again makes sense, when the server said so. */
  retryAfter: number | null;
  mayBeDone: boolean;
}

/** The server understood and refused: `code` says why, `errors` which fields. */
export class RooftopError extends Error {
  override readonly name = "RooftopError";
  readonly status: number;
  /** Of the closed list; "unknown" when a newer server has one that this version has not heard of. */
  readonly code: ErrorCode | "unknown";
  /** What kind of refusal it is, in a few words; `message` is about this one. */
  readonly title: string;
  /** Quote it when you ask about a refusal: it is in the server's log. */
  readonly requestId: string;
  readonly errors: readonly FieldError[];
  readonly retryAfter: number | null;
  /**
   * An attempt of this call whose answer never came may have been carried out: look before you ask again. False where the
   * refusal proves that nothing was done.
   */
  readonly mayBeDone: boolean;

  constructor(status: number, problem: Problem, { retryAfter, mayBeDone }: Circumstances) {
    super(problem.detail);
    this.status = status;
    this.code = ERROR_CODES.find((code) => code === problem.code) ?? "unknown";
    this.title = problem.title;
    this.requestId = problem.requestId;
    this.errors = problem.errors;
    this.retryAfter = retryAfter;
    this.mayBeDone = mayBeDone;
  }
}

/** No answer came that Rooftop gives: the network failed, time ran out, or something in between answered. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  /** `unexpected` is an answer that is not Rooftop's: a proxy's page, a redirect, a body that is no JSON. */
  readonly reason: "network" | "timeout" | "unexpected";
  /** Of an unexpected answer. */
  readonly status: number | null;
  readonly retryAfter: number | null;
  /** Whether it may have been carried out all the same. */
  readonly mayBeDone: boolean;

  constructor(
    message: string,
    {
      reason,
      status = null,
      retryAfter,
      mayBeDone,
      cause,
    }: Circumstances & {
      reason: "network" | "timeout" | "unexpected";
      status?: number | null;
      cause?: unknown;
    },
  ) {
    super(message, { cause });
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
    this.mayBeDone = mayBeDone;
  }
}

/** A refusal as the server words it (RFC 9457). */
export interface Problem {
  code: string;
  title: string;
  detail: string;
  requestId: string;
  errors: readonly FieldError[];
}

/** The refusal that a body tells of; null when it is not one of Rooftop's. */
export function problemIn(body: unknown): Problem | null {
  const problem = {
    code: textIn(body, "code"),
    title: textIn(body, "title"),
    detail: textIn(body, "detail"),
    requestId: textIn(body, "requestId"),
  };
  if (problem.code === "" || problem.detail === "") return null;
  const errors = partOf(body, "errors");
  return { ...problem, errors: Array.isArray(errors) ? errors.map(fieldError) : [] };
}

function fieldError(one: unknown): FieldError {
  return { path: textIn(one, "path"), message: textIn(one, "message") };
}

function textIn(body: unknown, name: string): string {
  const part = partOf(body, name);
  return typeof part === "string" ? part : "";
}

function partOf(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}
