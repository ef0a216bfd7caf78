import "server-only";
import { env } from "#lib/env.ts";
import "#lib/http/watchers.ts";

/**
 * Begins to watch over this process as far as the configuration asks for it. What it does not ask for is not even loaded.
 * `stop` sends what was not sent yet.
 */
export async function startWatching(): Promise<{ stop(): Promise<void> }> {
  const { metricsToken, tracesUrl } = env();
  if (metricsToken !== undefined) {
    const { startMetrics } = await import("#lib/running/metrics.ts");
    globalThis.rooftopMetrics = startMetrics();
  }
  if (tracesUrl === undefined) return { stop: async () => undefined };
  const { startTracing } = await import("#lib/running/tracing.ts");
  const { tracing, stop } = startTracing(tracesUrl);
  globalThis.rooftopTracing = tracing;
  return { stop };
}
