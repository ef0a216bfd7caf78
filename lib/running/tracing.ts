import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  TraceFlags,
  trace,
} from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Tracing } from "#lib/http/watchers.ts";
import { watchStatements } from "#lib/running/watch-statements.ts";

/** Longest that a stop waits for the last spans to be sent, in milliseconds. */
const STOP_PATIENCE = 5_000;

const HEADERS: TextMapGetter<Headers> = {
  get: (headers, name) => headers.get(name) ?? undefined,
  keys: (headers) => [...headers.keys()],
};

/**
 * Follows each request under /api and each statement of the database that it needs, and sends that to `url` (OTLP over HTTP).
 * Spans have names of ours, methods, statuses and durations; never an address, a query, a value or a person. For that reason
 * nothing is registered for others to add to: what Next would tell holds the addresses that people ask for.
 */
export function startTracing(url: string): { tracing: Tracing; stop: () => Promise<void> } {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: STOP_PATIENCE });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": "rooftop" }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  });
  const tracer = provider.getTracer("rooftop");
  const around = new AsyncLocalStorage<Context>();
  const propagator = new W3CTraceContextPropagator();

  watchStatements((verb) => {
    const parent = around.getStore();
    if (parent === undefined) return () => undefined;
    const attributes = { "db.system.name": "postgresql", "db.operation.name": verb };
    const span = tracer.startSpan(`sql ${verb}`, { kind: SpanKind.CLIENT, attributes }, parent);
    return (isRight) => {
      if (!isRight) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  });

  const tracing: Tracing = {
    async follow(request, operation, work) {
      const parent = callerOf(propagator.extract(ROOT_CONTEXT, request.headers, HEADERS));
      const attributes = { "http.request.method": request.method };
      const span = tracer.startSpan(operation, { kind: SpanKind.SERVER, attributes }, parent);
      try {
        const response = await around.run(trace.setSpan(parent, span), work);
        span.setAttribute("http.response.status_code", response.status);
        if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        return response;
      } finally {
        span.end();
      }
    },
  };
  return {
    tracing,
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

/** The caller's own span, by its ids alone: whether a request is followed, and what is written beside it, is not theirs to say. */
function callerOf(told: Context): Context {
  const caller = trace.getSpanContext(told);
  if (caller === undefined) return ROOT_CONTEXT;
  const { traceId, spanId } = caller;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}
