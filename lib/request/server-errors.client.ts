import type { RefusedField } from "#lib/http/call.client.ts";
import { type StepSlug, stepOfPath } from "#lib/request/step.rules.ts";

let pending: readonly RefusedField[] = [];

/** Keeps what the server refused until the steps that ask for it are opened. */
export function keepServerErrors(errors: readonly RefusedField[]): void {
  pending = errors;
}

/** What was refused of one step. */
export function serverErrorsOf(step: StepSlug): RefusedField[] {
  return pending.filter(({ path }) => stepOfPath(path) === step);
}

/** Forgets what was refused of one step, once it is shown. */
export function dropServerErrors(step: StepSlug): void {
  pending = pending.filter(({ path }) => stepOfPath(path) !== step);
}
