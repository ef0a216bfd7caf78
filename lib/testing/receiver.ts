import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { text } from "node:stream/consumers";
import type * as z from "zod/mini";
import { cloudEventBody } from "#lib/webhooks/cloud-event.schema.ts";

export interface Received {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  event: z.infer<typeof cloudEventBody>;
}

/** What a receiver does with a message: answers with a status, never answers, or as the test likes. */
export type Manners = number | "silence" | ((response: ServerResponse) => void);

export interface Receiver {
  url: string;
  messages: Received[];
  /** Most messages that were in hand at once. */
  most(): number;
  stop(): Promise<void>;
}

/** A receiver of webhooks on loopback; with a certificate, one of HTTPS. */
export async function startReceiver(
  manners: (message: Received) => Manners = () => 204,
  certificate?: { key: string; cert: string },
): Promise<Receiver> {
  const messages: Received[] = [];
  let inHand = 0;
  let most = 0;
  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    inHand += 1;
    most = Math.max(most, inHand);
    response.on("close", () => {
      inHand -= 1;
    });
    const body = await text(request);
    // Strictly: a field that the API document does not name is a fault.
    const event = cloudEventBody.parse(JSON.parse(body));
    const message = { path: request.url ?? "", headers: request.headers, body, event };
    messages.push(message);
    const manner = manners(message);
    if (typeof manner === "number") response.writeHead(manner).end();
    else if (manner !== "silence") manner(response);
  }
  const take = (request: IncomingMessage, response: ServerResponse) => {
    receive(request, response).catch(() => response.destroy());
  };
  const server = certificate ? createSecureServer(certificate, take) : createServer(take);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The receiver has no port.");
  return {
    url: `${certificate ? "https" : "http"}://127.0.0.1:${address.port}/`,
    messages,
    most: () => most,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Whether a receiver who knows this secret takes a message as ours: as Standard Webhooks says. */
export function verifies(secret: string, { headers, body }: Pick<Received, "headers" | "body">): boolean {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const content = [headers["webhook-id"], headers["webhook-timestamp"], body].join(".");
  const expected = createHmac("sha256", key).update(content).digest();
  return String(headers["webhook-signature"])
    .split(" ")
    .some((said) => {
      const given = Buffer.from(said.replace(/^v1,/, ""), "base64");
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}
