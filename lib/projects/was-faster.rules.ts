import { DomainError } from "#lib/errors.rules.ts";

/** The refusal of a change to a state that is no more. */
export function wasFaster(): DomainError {
  return new DomainError(
    "precondition_failed",
    "This is no longer as you read it. Read it again, and send the change with its new `ETag` if it is still wanted.",
  );
}
