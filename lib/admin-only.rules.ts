import type { SignedIn } from "#lib/actor.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** Whether this is somebody who looks after the company's settings. */
export function isAdmin(actor: SignedIn): boolean {
  return actor.kind === "staff" && actor.role === "ADMIN";
}

/** Throws `forbidden` unless it is. */
export function assertAdmin(actor: SignedIn): void {
  if (isAdmin(actor)) return;
  throw new DomainError("forbidden", "This is for the company's admins to do.");
}
