import { createServer } from "node:net";

/** Whether this machine would let us listen on `port`. Throws when listening is not allowed at all (a low port, say). */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port, undefined)) !== undefined;
}

/** A port nobody listens on, picked by the system, on the local address only. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0, "127.0.0.1");
  if (port === undefined) throw new Error("The system has no free port left.");
  return port;
}

/** The first free port from `first` on, among the hundred that follow. */
export async function nextFreePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`Ports ${first} to ${first + 99} are all in use.`);
}

function tryPort(port: number, host: string | undefined): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const got = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
