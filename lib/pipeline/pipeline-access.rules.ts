import type { SignedIn } from "#lib/actor.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** Whether this actor may see how the company's business goes, and take all of its projects along as a file. */
export function maySeePipeline(actor: SignedIn): boolean {
  return actor.kind === "staff";
}

/** Throws `forbidden` unless they may. */
export function assertMaySeePipeline(actor: SignedIn): void {
  if (!maySeePipeline(actor)) throw new DomainError("forbidden", "This is for the company's staff to see.");
}
