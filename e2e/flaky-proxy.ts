import { once } from "node:events";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What becomes of one request: it passes, its answer is lost after the app gave it, nobody answers, or something else does. */
type Fate =
  | "pass"
  | "lose the answer"
  | "say nothing"
  | { status: number; headers?: Record<string, string>; body?: string };

/** A proxy between a client and the app, on which not every request fares well. */
export interface FlakyProxy {
  url: string;
  /** What becomes of the next requests, in order; those after them pass. */
  fates: Fate[];
  /** The requests that came, with when. */
  came: { method: string; path: string; key: string | undefined; at: number }[];
  stop(): Promise<void>;
}

/** Starts a proxy in front of an app. `address` is where requests are said to come from. */
export async function startFlakyProxy(app: string, address: string): Promise<FlakyProxy> {
  const fates: Fate[] = [];
  const came: FlakyProxy["came"] = [];
  const server = createServer((request, response) => {
    const { method = "", url: path = "", headers } = request;
    came.push({ method, path, key: headers["idempotency-key"]?.toString(), at: performance.now() });
    const fate = fates.shift() ?? "pass";
    if (typeof fate === "object") return answer(request, response, fate);
    if (fate !== "say nothing") forward(app, address, request, response, fate === "lose the answer");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${portOf(server.address())}`, fates, came, stop };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("The proxy does not listen.");
}

function answer(request: IncomingMessage, response: ServerResponse, fate: Exclude<Fate, string>): void {
  request.resume().once("end", () => {
    response.writeHead(fate.status, fate.headers).end(fate.body ?? "Not now.");
  });
}

/** Hands a request on. When the answer is to be lost, the app has given all of it before the connection breaks. */
function forward(
  app: string,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  isLost: boolean,
): void {
  const { method, url, headers } = request;
  const target = new URL(String(url), app);
  const onward = ask(target, {
    method,
    headers: { ...headers, host: target.host, "x-forwarded-for": address },
  });
  onward.once("response", (answered) => {
    if (isLost) {
      answered.resume().once("end", () => request.socket.destroy());
      return;
    }
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  onward.once("error", () => request.socket.destroy());
  request.pipe(onward);
}
