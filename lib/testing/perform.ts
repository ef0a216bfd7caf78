import type { Actor } from "#lib/actor.rules.ts";
import type { Operation } from "#lib/operation.ts";
import { type Performing, perform as performFor } from "#lib/running/perform.ts";

/** Where requests in tests come from. */
export const CALLER = { address: "203.0.113.9", userAgent: "Test" };

/** Has an operation done the way the pipeline does, as if a test had sent the request. */
export function perform<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
  request: Omit<Performing<Params, Query, Body>, "caller">,
): Promise<Result> {
  return performFor(operation, { ...request, caller: CALLER });
}
