import { isDatabaseUnavailable } from "#lib/db/failure.rules.ts";
import { DomainError, ERRORS, MOST_ERRORS } from "#lib/errors.rules.ts";
import { isStorageUnavailable } from "#lib/storage/failure.rules.ts";

/** Any thrown thing as a refusal: what is not ours to explain becomes `unavailable` or `internal`, with nothing leaked. */
export function refusalOf(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (isDatabaseUnavailable(thrown) || isStorageUnavailable(thrown)) {
    return new DomainError(
      "unavailable",
      "We could not confirm this. Try again in a moment, with the same Idempotency-Key if you sent one.",
      {
        retryAfter: 2,
      },
    );
  }
  return new DomainError(
    "internal",
    "Something went wrong on our side. Quote the request id when you ask about it.",
  );
}

/** The document of a refusal as RFC 9457 has it. */
export function problemBody(refusal: DomainError, requestId: string): string {
  const { status, title } = ERRORS[refusal.code];
  return JSON.stringify({
    type: `urn:rooftop:problem:${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    requestId,
    errors: refusal.particulars.errors?.slice(0, MOST_ERRORS),
  });
}

/** Headers of a refusal. */
export function problemHeaders(refusal: DomainError): Record<string, string> {
  const { retryAfter, allow } = refusal.particulars;
  return {
    "content-type": "application/problem+json",
    ...(retryAfter === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil(retryAfter))) }),
    ...(refusal.code === "unauthenticated" ? { "www-authenticate": "Bearer" } : {}),
    ...(allow === undefined ? {} : { allow: allow.join(", ") }),
  };
}
