import type { Actor } from "#lib/actor.rules.ts";
import { database, type Transaction, transaction } from "#lib/db/client.ts";
import type { Operation, ReceivedFile } from "#lib/operation.ts";

/** Where requests in tests come from. */
export const CALLER = { address: "203.0.113.9", userAgent: "Test" };

interface Request<Params, Query, Body> {
  actor: Actor;
  params: Params;
  query: Query;
  body: Body;
  file?: ReceivedFile;
}

/** Has an operation done the way the pipeline does: in one transaction, unless one statement is all of its change. */
export function perform<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
  { actor, params, query, body, file }: Request<Params, Query, Body>,
): Promise<Result> {
  const admitted = operation.access.admit(actor);
  const asked = { actor: admitted, caller: CALLER, input: { params, query, body, file: file ?? null } };
  const work = async (tx: Transaction) => {
    const subject = await operation.authorise({ tx, ...asked });
    return operation.run({ tx, ...asked, subject });
  };
  return operation.method === "GET" || operation.isOneStatement === true
    ? work(database())
    : transaction(work);
}
