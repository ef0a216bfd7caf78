import { randomUUID } from "node:crypto";

const SAFE = /^[A-Za-z0-9._-]{8,128}$/;

/** The caller's `X-Request-Id` when it is 8–128 letters, digits, dots, dashes and underscores, else a new one. */
export function requestIdOf(request: Request): string {
  const sent = request.headers.get("x-request-id");
  return sent !== null && SAFE.test(sent) ? sent : randomUUID();
}
