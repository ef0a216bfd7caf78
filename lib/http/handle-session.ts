import "server-only";
import { actorOf } from "#lib/auth/actor.ts";
import { clientNetwork } from "#lib/http/client-address.ts";
import { assertScope, type Handler } from "#lib/http/handle.ts";
import { useAllowance } from "#lib/http/rate-limit.ts";
import { readParams, receive } from "#lib/http/read-input.ts";
import { answered, respond } from "#lib/http/respond.ts";
import { assertNotCrossSite } from "#lib/http/same-origin.ts";
import type { SessionOperation } from "#lib/operation.ts";

/** The path of a request that begins or ends a session. */
export function handleSession<Body, Result, Params>(
  operation: SessionOperation<Body, Result, Params>,
): Handler {
  return (request, context) =>
    respond(request, operation.slug, async (exchange) => {
      assertNotCrossSite(request);
      const actor = await actorOf(request);
      exchange.actor = actor;
      assertScope(operation.method, actor);
      const params = readParams((await context.params) ?? {}, operation.params);
      const { body } = await (await receive(request, operation.body)).understand();
      const network = clientNetwork(request);
      for (const { allowance, of } of operation.allowances(body)) {
        await useAllowance(allowance, of === "network" ? network : of);
      }
      const { result, cookies } = await operation.run({ actor, params, body });
      const response = answered({
        status: 200,
        location: null,
        body: JSON.stringify(operation.result.parse(result)),
      });
      for (const cookie of cookies) response.headers.append("set-cookie", cookie);
      return response;
    });
}
