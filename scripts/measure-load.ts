import autocannon from "autocannon";

/** Requests that are sent over and over. */
export interface Load {
  url: string;
  method: "GET" | "POST" | "PATCH";
  /** Where the next request goes. */
  paths: () => string;
  headers?: Record<string, string>;
  /** What the next request says. */
  body?: (() => object) | undefined;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  failed: number;
}

/** Sends requests over 16 connections for five seconds, after one second to warm up. */
export async function measureLoad(load: Load): Promise<LoadResult> {
  await send(load, 1);
  const { requests, latency, non2xx, errors } = await send(load, 5);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

function send({ url, method, paths, headers = {}, body }: Load, seconds: number): Promise<autocannon.Result> {
  const contentType = body === undefined ? {} : { "content-type": "application/json" };
  return autocannon({
    url,
    connections: 16,
    duration: seconds,
    requests: [
      {
        method,
        setupRequest: (request) => ({
          ...request,
          path: paths(),
          headers: { ...headers, ...contentType },
          ...(body === undefined ? {} : { body: JSON.stringify(body()) }),
        }),
      },
    ],
  });
}
