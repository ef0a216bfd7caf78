import "server-only";
import { DomainError } from "#lib/errors.rules.ts";

/** One tag, as RFC 9110 writes it. Proxies that compress mark a tag as weak: it still names the same state. */
const ONE_TAG = /^(?:W\/)?"([\x21\x23-\x7e]{1,200})"$/;

/**
 * The tag of the state that a request is about to change, without its quotes: what `If-Match` says. Throws
 * `precondition_required` without one. `*` would change what the caller has never seen, so it is none, and neither is a list:
 * both are `validation_failed`.
 */
export function expectedTag(request: Request): string {
  const tag = sentTag(request);
  if (tag === null) {
    throw new DomainError(
      "precondition_required",
      "Read this first, then send the `ETag` of what you read as `If-Match`.",
    );
  }
  return tag;
}

/** The same where it need not be sent: null without one, and for `*`, which whatever is there fits. */
export function expectedTagIfSent(request: Request): string | null {
  return request.headers.get("if-match")?.trim() === "*" ? null : sentTag(request);
}

function sentTag(request: Request): string | null {
  const header = request.headers.get("if-match");
  if (header === null) return null;
  const tag = ONE_TAG.exec(header.trim())?.[1];
  if (tag !== undefined) return tag;
  throw new DomainError("validation_failed", "The If-Match is not valid.", {
    errors: [{ path: "If-Match", message: "Send the one ETag that you read, in its quotes." }],
  });
}
