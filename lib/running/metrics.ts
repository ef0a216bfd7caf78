import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isDatabaseUnavailable } from "#lib/db/failure.rules.ts";
import { pool } from "#lib/db/pool.ts";
import type { Metrics } from "#lib/http/watchers.ts";
import { countWaiting } from "#lib/running/waiting-counts.ts";

/** How long requests take, in seconds: from what a small read needs to what an upload over a poor line does. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/**
 * Counts what this process does. Everything is told apart by words of ours alone, of which there are few: nothing that a
 * caller makes up adds a line.
 */
export function startMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const of = { registers: [register] };
  const labelNames = ["operation", "method", "status"] as const;
  const requests = new Counter({
    ...of,
    name: "rooftop_http_requests_total",
    help: "Requests under /api that were answered, by the class of their status.",
    labelNames,
  });
  const durations = new Histogram({
    ...of,
    name: "rooftop_http_request_duration_seconds",
    help: "How long they took, to the last byte.",
    labelNames,
    buckets: BUCKETS,
  });
  const connections = new Gauge({
    ...of,
    name: "rooftop_database_connections",
    help: "Connections of this process's pool that are in use, and requests that wait for one.",
    labelNames: ["state"],
  });
  const up = new Gauge({
    ...of,
    name: "rooftop_database_up",
    help: "1 when the database answered this scrape; without it what waits is not told.",
  });
  const jobs = new Gauge({
    ...of,
    name: "rooftop_jobs",
    help: "Background jobs that wait (10000 at most are counted) or failed, of all processes.",
    labelNames: ["queue", "state"],
  });
  const deliveries = new Gauge({
    ...of,
    name: "rooftop_webhook_deliveries",
    help: "Events on their way to webhooks, and those given up (10000 at most are counted), of all processes.",
    labelNames: ["state"],
  });

  async function refresh(): Promise<void> {
    const { totalCount, idleCount, waitingCount } = pool();
    connections.set({ state: "in_use" }, totalCount - idleCount);
    connections.set({ state: "waiting" }, waitingCount);
    jobs.reset();
    deliveries.reset();
    const counts = await countWaiting().catch((thrown: unknown) => {
      if (isDatabaseUnavailable(thrown)) return null;
      throw thrown;
    });
    up.set(counts === null ? 0 : 1);
    if (counts === null) return;
    for (const { queue, waiting, failed } of counts.jobs) {
      jobs.set({ queue, state: "waiting" }, waiting);
      jobs.set({ queue, state: "failed" }, failed);
    }
    for (const state of ["pending", "failed"] as const) deliveries.set({ state }, counts.deliveries[state]);
  }

  return {
    mediaType: register.contentType,
    count({ operation, method, status, ms }) {
      const labels = { operation, method, status: `${Math.floor(status / 100)}xx` };
      requests.inc(labels);
      durations.observe(labels, ms / 1000);
    },
    async text() {
      await refresh();
      return register.metrics();
    },
  };
}
