import type { SignedIn } from "#lib/actor.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** Throws `forbidden` unless this is somebody of the company's staff. */
export function assertStaff(actor: SignedIn): void {
  if (actor.kind === "staff") return;
  throw new DomainError("forbidden", "This is for the company's staff to do.");
}
