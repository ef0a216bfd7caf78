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

/**
 * Throws `forbidden` unless it is an admin who is signed in on a device. What gives people or software access is not for
 * tokens: whoever finds one could make themselves others, and stay when it is revoked.
 */
export function assertAdminInPerson(actor: SignedIn): void {
  assertAdmin(actor);
  if (actor.via.kind === "session") return;
  throw new DomainError("forbidden", "A token cannot give access. Sign in to do this.");
}
