import "#scripts/server-only.ts";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { env } from "#lib/env.ts";
import { answerApiOddity, type Oddity } from "#scripts/api-guard.ts";
import { runScript } from "#scripts/run-script.ts";

export type Running = { stop(): Promise<void> };

/** How long a stop waits for requests under way, in milliseconds. */
const DRAIN = 10_000;

/**
 * Serves the app on `port`, and does its background jobs unless WORKER is off. Resolves when it takes requests.
 * DATABASE_URL must be set and, unless `dev`, the app built. Throws when the port is taken.
 */
export async function serve({ port, dev }: { port: number; dev: boolean }): Promise<Running> {
  const server = createServer({
    maxHeaderSize: 16_384,
    // Only the development server speaks another protocol (its reloading). An offer of one is otherwise passed over, as HTTP
    // allows: Next would leave such a connection without an answer.
    shouldUpgradeCallback: () => dev,
  });
  // A 20 MiB photo over a poor phone line takes minutes; what must be quick is only the head of a request.
  server.requestTimeout = 10 * 60_000;
  server.headersTimeout = 20_000;
  // Longer than the 60 s after which the usual load balancers let go of an idle connection.
  server.keepAliveTimeout = 65_000;

  const { begin } = await import("#lib/http/exchange.ts");
  const tell = ({ status, ...oddity }: Oddity) => begin({ ...oddity, operation: "unknown" }).tell({ status });
  const app = next({ dev, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    // Whatever a client sent under this name, the rate limits go by the socket's address.
    request.headers["x-rooftop-peer"] = request.socket.remoteAddress ?? "";
    if (answerApiOddity(request, response, tell)) return;
    handle(request, response).catch((error: unknown) => abandon(response, error));
  });
  server.on("clientError", (_error, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    else socket.destroy();
  });
  const { startWatching } = await import("#lib/running/watch.ts");
  const watching = await startWatching();
  const { openPool } = await import("#lib/db/pool.ts");
  await openPool();
  const worker = env().worker === "inline" ? await startWorker() : undefined;
  await listen(server, port);
  return {
    async stop() {
      await drain(server);
      await worker?.stop();
      await watching.stop();
      await app.close();
    },
  };
}

async function startWorker(): Promise<Running> {
  const jobs = await import("#lib/running/worker.ts");
  return jobs.startWorker();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function abandon(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (!response.headersSent) response.writeHead(500).end();
  else response.destroy();
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}

// One of several instances beside a database that is already migrated: see the README on running more than one.
await runScript(import.meta, async (undo) => {
  const { port } = env();
  const server = await serve({ port, dev: false });
  await undo.add(() => server.stop());
  console.log(`Listening on port ${port}.`);
});
