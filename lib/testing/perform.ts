import type { Actor } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import type { Download, Operation } from "#lib/operation.ts";
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

/** Has a download done the way the pipeline does; answers its name and its bytes as text. */
export async function take<Who extends Actor, Params, Query, Subject>(
  download: Download<Who, Params, Query, Subject>,
  { actor, params, query }: { actor: Who; params: Params; query: Query },
): Promise<{ name: string; text: string }> {
  const input = { params, query, body: undefined, file: null, ifMatch: null };
  const asked = { tx: database(), actor, caller: CALLER, input };
  const subject = await download.authorise(asked);
  const bytes = await download.run({ ...asked, subject });
  // As bytes: read as text, the mark at the beginning would be lost.
  const text = Buffer.from(await new Response(bytes.open()).arrayBuffer()).toString("utf8");
  return { name: bytes.name, text };
}
