import "server-only";
import { type Actor, actorInLog } from "#lib/actor.rules.ts";
import { refusalOf } from "#lib/http/problem.ts";
import "#lib/http/watchers.ts";
import { log } from "#lib/log.ts";

/** One request, from its first byte to the last of its answer. */
export interface Exchange {
  readonly requestId: string;
  /** Who asks, once that is known. */
  actor: Actor | null;
  /** Its answer is sent piece by piece: whoever sends it tells how that ended. */
  isStreamed: boolean;
  /** Writes the one line that the log has of it. Only the first time counts. */
  tell(ending: Ending): void;
}

interface Ending {
  status: number;
  /** Why not all of it was sent: the caller left, or it broke off. */
  end?: "left" | "broken";
  /** What went wrong on our side. */
  thrown?: unknown;
}

/** Begins an exchange. */
export function begin(asked: { requestId: string; operation: string; method: string }): Exchange {
  const { requestId, operation, method } = asked;
  const startedAt = performance.now();
  let isTold = false;
  const exchange: Exchange = {
    requestId,
    actor: null,
    isStreamed: false,
    tell({ status, end, thrown }) {
      if (isTold) return;
      isTold = true;
      const ms = Math.round(performance.now() - startedAt);
      globalThis.rooftopMetrics?.count({ operation, method, status, ms });
      const line = { requestId, operation, ...actorInLog(exchange.actor), method, status, ms };
      const whole = end === undefined ? line : { ...line, end };
      if (thrown === undefined) log().info(whole);
      else log().error({ ...whole, err: loggable(thrown) }, refusalOf(thrown).code);
    },
  };
  return exchange;
}

/** What the log may know of an error: its kind and place. Messages of the database quote the values of a row. */
function loggable(thrown: unknown): { name: string; code: unknown; stack: string[] } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: null, stack: [] };
  const stack = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code: unknown = Reflect.get(thrown, "code");
  return { name: thrown.name, code, stack: stack.map((line) => line.trim()).slice(0, 12) };
}
