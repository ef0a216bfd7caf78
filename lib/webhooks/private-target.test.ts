import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { startNameServer } from "#lib/testing/name-server.ts";
import { charge } from "#lib/testing/projects.ts";
import { deliveriesTo, newEndpoint } from "#lib/testing/webhooks.ts";
import { deliverNext } from "#lib/webhooks/deliver-next.ts";
import { askServers, type Resolve } from "#lib/webhooks/resolve-name.ts";
import { assertTarget } from "#lib/webhooks/webhook-target.ts";

// Private targets are not allowed here, as in production.
useTestDatabase();

const PUBLIC = "93.184.215.14";

let listener: Server;
let port: number;
let connections: number;
let names: Awaited<ReturnType<typeof startNameServer>>;
/** What the name leads to, one lookup after the other; the last stays. */
let answers: string[][];
let projectId: string;

const resolve: Resolve = (name) => askServers(name, names.resolver);

beforeAll(async () => {
  listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  listener.listen(0, "::");
  await once(listener, "listening");
  const address = listener.address();
  port = address !== null && typeof address !== "string" ? address.port : 0;
  let asked = 0;
  names = await startNameServer(() => {
    // Both kinds of addresses are asked for, each for itself.
    const answer = answers[Math.min(Math.floor(asked / 2), answers.length - 1)];
    asked += 1;
    return answer ?? null;
  });
  projectId = await newProject();
});

beforeEach(async () => {
  connections = 0;
  await database().webhookEndpoint.deleteMany();
});

afterAll(async () => {
  await names.stop();
  listener.close();
});

/** What becomes of an event that an endpoint with this address is to be told. */
async function told(url: string): Promise<unknown> {
  const { id } = await newEndpoint({ url });
  await charge(projectId);
  const delivered = await deliverNext({ endpointId: id, projectId }, new AbortController().signal, resolve);
  const [delivery] = await deliveriesTo(id);
  expect(delivery).toMatchObject({ state: "pending", attempts: [{ status: null, reply: null }] });
  expect(delivery?.attempts[0]?.reason).toBe(delivered.reason);
  return delivered;
}

const PRIVATE = { outcome: "failed", reason: "The address leads to a private network." };

it("a name that was public when it was saved, and leads to this machine when it is told, is told nothing", async () => {
  const url = `https://rebinding.example:${port}/`;
  answers = [[PUBLIC], ["127.0.0.1"]];
  await assertTarget(url, resolve);
  expect(await told(url)).toEqual(PRIVATE);
  expect(connections).toBe(0);
});

it.each([
  ["IPv6", ["::1"]],
  ["an address within an address", ["::ffff:127.0.0.1"]],
  ["one of several", [PUBLIC, "127.0.0.1"]],
  ["any", ["0.0.0.0"]],
])("a name that leads here by way of %s is told nothing", async (_what, addresses) => {
  answers = [addresses];
  expect(await told(`https://here.example:${port}/`)).toEqual(PRIVATE);
  expect(connections).toBe(0);
});

it.each([
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0177.0.0.1",
  "0.0.0.0",
  "0",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::127.0.0.1]",
])("this machine is told nothing as %s, even where such an address was saved", async (host) => {
  expect(await told(`https://${host}:${port}/`)).toEqual(PRIVATE);
  expect(connections).toBe(0);
});

it("nothing is told without encryption, even where such an address was saved", async () => {
  expect(await told(`http://127.0.0.1:${port}/`)).toMatchObject({ outcome: "failed" });
  expect(connections).toBe(0);
});

it("a name that is gone by now is said to lead nowhere", async () => {
  answers = [];
  expect(await told("https://gone.example/")).toMatchObject({
    outcome: "failed",
    reason: "The name of its host leads nowhere. Check its spelling.",
  });
});
