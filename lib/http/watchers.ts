import "server-only";

/** A request that was answered, as those know it who watch over the server. No personal data is in it. */
export interface Answered {
  /** What was asked for: a slug, or "unknown". */
  operation: string;
  method: string;
  status: number;
  /** How long it took, in milliseconds. */
  ms: number;
}

/** Counts requests, and tells of them and of the process in the text format of Prometheus. */
export interface Metrics {
  count(answered: Answered): void;
  /** What the database holds is left out while it does not answer. */
  text(): Promise<string>;
  mediaType: string;
}

/** Follows a request through its work. */
export interface Tracing {
  follow(request: Request, operation: string, work: () => Promise<Response>): Promise<Response>;
}

/**
 * Who watches over this process. They are there only where the configuration asks for them, and nothing of theirs is loaded
 * otherwise. Kept on the global object because Next loads a module once for each bundle.
 */
declare global {
  var rooftopMetrics: Metrics | undefined;
  var rooftopTracing: Tracing | undefined;
}
