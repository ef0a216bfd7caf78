import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a database that can be broken. */
export interface WeakLink {
  /** The database's address by way of this link. */
  url: string;
  /** Every connection breaks, and no new one is let in. */
  cut(): void;
  /** Connections stay and new ones are let in, but not a byte passes. */
  freeze(): void;
  /** All is well again; what was frozen passes on. */
  mend(): void;
  close(): Promise<void>;
}

/** Opens a link in front of the database at `databaseUrl`. */
export async function weakLinkTo(databaseUrl: string): Promise<WeakLink> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: "well" | "cut" | "frozen" = "well";

  const server = createServer((near) => {
    if (state === "cut") {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        pairs.delete(pair);
        for (const end of pair) end.destroy();
      });
    }
    if (state === "well") join(pair);
  });

  const join = ([near, far]: readonly [Socket, Socket]) => {
    near.pipe(far);
    far.pipe(near);
  };
  const part = ([near, far]: readonly [Socket, Socket]) => {
    for (const end of [near, far]) end.unpipe().pause();
  };

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String(portOf(server.address()));

  const drop = () => {
    for (const [near] of pairs) near.resetAndDestroy();
  };
  return {
    url: url.href,
    cut() {
      state = "cut";
      drop();
    },
    freeze() {
      state = "frozen";
      for (const pair of pairs) part(pair);
    },
    mend() {
      state = "well";
      for (const pair of pairs) join(pair);
    },
    async close() {
      drop();
      server.close();
      await once(server, "close");
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The link has no port.");
  return address.port;
}
