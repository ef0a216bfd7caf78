import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import { database, type Transaction, transaction } from "#lib/db/client.ts";
import { type Caller, isAtomic, type Operation } from "#lib/operation.ts";
import type { ReceivedFile } from "#lib/received-file.rules.ts";

/** What is asked of an operation, and who asks. */
export interface Performing<Params, Query, Body> {
  actor: Actor;
  caller: Caller;
  params: Params;
  query: Query;
  body: Body;
  file?: ReceivedFile;
  /** The tag in `If-Match`. */
  ifMatch?: string;
}

/**
 * Has an operation done without a request, as the pipeline does it: for whom it is there, and in one transaction unless one
 * statement is all of its change. What is asked must be parsed already. Throws what the operation throws.
 */
export function perform<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
  { actor, caller, params, query, body, file, ifMatch }: Performing<Params, Query, Body>,
): Promise<Result> {
  const admitted = operation.access.admit(actor);
  const input = { params, query, body, file: file ?? null, ifMatch: ifMatch ?? null };
  const asked = { actor: admitted, caller, input };
  const work = async (tx: Transaction) => {
    const subject = await operation.authorise({ tx, ...asked });
    return operation.run({ tx, ...asked, subject });
  };
  return isAtomic(operation) ? work(database()) : transaction(work);
}
