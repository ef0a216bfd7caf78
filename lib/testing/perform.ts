import type { Actor } from "#lib/actor.rules.ts";
import type { Operation, ReceivedFile } from "#lib/operation.ts";
import { perform as performFor } from "#lib/running/perform.ts";

/** Where requests in tests come from. */
export const CALLER = { address: "203.0.113.9", userAgent: "Test" };

interface Request<Params, Query, Body> {
  actor: Actor;
  params: Params;
  query: Query;
  body: Body;
  file?: ReceivedFile;
  /** The tag in `If-Match`. */
  ifMatch?: string;
}

/** Has an operation done the way the pipeline does, as if a test had sent the request. */
export function perform<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
  request: Request<Params, Query, Body>,
): Promise<Result> {
  return performFor(operation, { ...request, caller: CALLER });
}
