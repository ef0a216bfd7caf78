import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { charge, storedProject } from "#lib/testing/projects.ts";
import { type Manners, type Receiver, startReceiver, verifies } from "#lib/testing/receiver.ts";
import { deliveriesTo, newEndpoint } from "#lib/testing/webhooks.ts";
import { cloudEvent } from "#lib/webhooks/cloud-event.rules.ts";
import { deliverNext } from "#lib/webhooks/deliver-next.ts";
import { webhookSecret } from "#lib/webhooks/webhook-secret.ts";

process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";
useTestDatabase();

const DAY = 24 * 3_600_000;

let receiver: Receiver;
let manners: Manners[];
let projectId: string;

beforeAll(async () => {
  receiver = await startReceiver(() => manners.shift() ?? 204);
  projectId = await newProject();
});

beforeEach(() => {
  manners = [];
  receiver.messages.length = 0;
});

afterAll(() => receiver.stop());

/** An endpoint that waits to be told of so many charges. */
async function waiting({
  charges = 1,
  ...setup
}: Parameters<typeof newEndpoint>[0] & { charges?: number } = {}) {
  await database().webhookEndpoint.deleteMany();
  const endpoint = await newEndpoint({ url: `${receiver.url}hooks?key=1`, ...setup });
  for (let turn = 0; turn < charges; turn += 1) await charge(projectId);
  const job = { endpointId: endpoint.id, projectId };
  return { ...endpoint, deliver: () => deliverNext(job, new AbortController().signal) };
}

describe("an endpoint", () => {
  it("is told of an event in its very words, signed with both secrets that live", async () => {
    const { id, secretIds, deliver } = await waiting({ secrets: 2 });
    expect(await deliver()).toEqual({ outcome: "delivered" });
    const event = (await storedProject(projectId)).events.at(-1);
    const [message] = receiver.messages;
    if (event === undefined || message === undefined) throw new Error("Nothing was told.");
    expect(message).toMatchObject({
      path: "/hooks?key=1",
      body: cloudEvent({ ...event, data: Object(event.data) }, env().appUrl),
      headers: {
        "content-type": "application/cloudevents+json",
        "user-agent": "Rooftop",
        "webhook-id": event.id,
      },
    });
    expect(Math.abs(Number(message.headers["webhook-timestamp"]) - Date.now() / 1_000)).toBeLessThan(60);
    for (const secretId of secretIds) expect(verifies(webhookSecret(secretId), message)).toBe(true);
    expect(verifies(webhookSecret(event.id), message)).toBe(false);
    expect(await deliveriesTo(id)).toEqual([
      expect.objectContaining({
        state: "delivered",
        endedAt: expect.any(Date),
        attempts: [expect.objectContaining({ status: 204, reason: null, reply: "", ms: expect.any(Number) })],
      }),
    ]);
  });

  it("is told in order, one event after the other, and then there is nothing to do", async () => {
    const { deliver } = await waiting({ charges: 3 });
    for (let turn = 0; turn < 3; turn += 1) expect(await deliver()).toEqual({ outcome: "delivered" });
    expect(await deliver()).toEqual({ outcome: "nothing to do" });
    const sequences = receiver.messages.map(({ event }) => event.sequence);
    expect(sequences).toHaveLength(3);
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
  });

  it("that fails is told the same again, byte for byte, before anything later", async () => {
    const { id, deliver } = await waiting({ charges: 2 });
    manners = [500, 503];
    expect(await deliver()).toEqual({ outcome: "failed", reason: "It answered 500." });
    expect(await deliver()).toEqual({ outcome: "failed", reason: "It answered 503." });
    expect(await deliver()).toEqual({ outcome: "delivered" });
    const [first, second, third] = receiver.messages;
    expect(second?.body).toBe(first?.body);
    expect(third?.body).toBe(first?.body);
    const [delivery, next] = await deliveriesTo(id);
    expect(delivery?.attempts.map(({ status, reason }) => [status, reason])).toEqual([
      [500, "It answered 500."],
      [503, "It answered 503."],
      [204, null],
    ]);
    expect(next).toMatchObject({ state: "pending", attempts: [] });
  });

  it("that fails for three days is told no more, with its reason, and the next event can go", async () => {
    const { id, deliver } = await waiting({ charges: 2 });
    manners = [500, 500];
    await queuedAgo(id, 3 * DAY - 60_000);
    expect((await deliver()).outcome).toBe("failed");
    await queuedAgo(id, 3 * DAY);
    expect(await deliver()).toEqual({ outcome: "given up", reason: "It answered 500." });
    expect(await deliver()).toEqual({ outcome: "delivered" });
    const [given, next] = await deliveriesTo(id);
    expect(given).toMatchObject({ state: "failed", endedAt: expect.any(Date) });
    expect(given?.attempts.at(-1)).toMatchObject({ reason: "It answered 500." });
    expect(next).toMatchObject({ state: "delivered" });
  });

  it("that was turned off is told nothing that still waits", async () => {
    const { id, deliver } = await waiting();
    await database().webhookEndpoint.update({ where: { id }, data: { isEnabled: false } });
    expect(await deliver()).toEqual({ outcome: "given up", reason: "The endpoint was turned off." });
    expect(receiver.messages).toEqual([]);
    const [delivery] = await deliveriesTo(id);
    expect(delivery).toMatchObject({
      state: "failed",
      attempts: [expect.objectContaining({ status: null, reason: "The endpoint was turned off." })],
    });
  });

  it("that was deleted leaves nothing to do", async () => {
    const { id, deliver } = await waiting();
    await database().webhookEndpoint.delete({ where: { id } });
    expect(await deliver()).toEqual({ outcome: "nothing to do" });
  });

  it("that is deleted while it answers is told, and then no more", async () => {
    const { id, deliver } = await waiting();
    manners = [
      (response) => {
        const gone = database().webhookEndpoint.delete({ where: { id } });
        gone.then(() => response.end()).catch(() => response.destroy());
      },
    ];
    expect(await deliver()).toEqual({ outcome: "delivered" });
    expect(await deliver()).toEqual({ outcome: "nothing to do" });
  });
});

describe("an answer", () => {
  it.each([
    [200, null],
    [299, null],
    [300, "It answered 300, a redirect. Redirects are not followed."],
    [304, "It answered 304, a redirect. Redirects are not followed."],
    [400, "It answered 400."],
    [410, "It answered 410."],
    [599, "It answered 599."],
  ])("of %d counts as it should", async (status, reason) => {
    const { id, deliver } = await waiting();
    manners = [status];
    await deliver();
    const [delivery] = await deliveriesTo(id);
    expect(delivery?.state).toBe(reason === null ? "delivered" : "pending");
    expect(delivery?.attempts).toEqual([expect.objectContaining({ status, reason })]);
  });

  it.each([301, 302, 303, 307, 308])("of %d leads nobody to where it points", async (status) => {
    const elsewhere = await startReceiver();
    const { deliver } = await waiting();
    manners = [(response) => response.writeHead(status, { location: elsewhere.url }).end()];
    expect((await deliver()).outcome).toBe("failed");
    expect(elsewhere.messages).toEqual([]);
    await elsewhere.stop();
  });

  it("is kept as far as its first 500 characters, without what the database cannot hold", async () => {
    const { id, deliver } = await waiting();
    manners = [(response) => response.end(`\0${"ö".repeat(499)}😀 and more`)];
    await deliver();
    const [delivery] = await deliveriesTo(id);
    expect(delivery?.attempts[0]?.reply).toBe(`${"ö".repeat(499)}\uFFFD`);
  });

  it("that goes on and on is cut off, and what it said so far counts", async () => {
    const { id, deliver } = await waiting();
    let cut: (bytes: number) => void;
    const sent = new Promise<number>((resolve) => {
      cut = resolve;
    });
    manners = [(response) => pour(response, (bytes) => cut(bytes))];
    expect(await deliver()).toEqual({ outcome: "delivered" });
    // Far less than it would have sent: what fits into the buffers on the way.
    expect(await sent).toBeLessThan(64 * 1_024 * 1_024);
    expect((await deliveriesTo(id))[0]?.attempts[0]?.reply).toBe("a".repeat(500));
  });

  it("that never comes, or never ends, is waited for five seconds", async () => {
    const { id, deliver } = await waiting({ charges: 0 });
    const other = await newEndpoint({ url: receiver.url });
    await charge(projectId);
    manners = ["silence", (response) => response.writeHead(200).write("It begins, ")];
    const late = { outcome: "failed", reason: "No answer within 5 seconds." };
    const otherJob = { endpointId: other.id, projectId };
    expect(await Promise.all([deliver(), deliverNext(otherJob, new AbortController().signal)])).toEqual([
      late,
      late,
    ]);
    const attempt = expect.objectContaining({ status: null, reason: late.reason, reply: null });
    for (const endpointId of [id, other.id])
      expect((await deliveriesTo(endpointId))[0]).toMatchObject({ state: "pending", attempts: [attempt] });
  }, 20_000);
});

describe("a receiver that is none", () => {
  it.each([
    ["hangs up", (response: ServerResponse) => response.destroy(), "It hung up before it had answered."],
    [
      "hangs up in the middle",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-length": "10" }).write("half");
        response.on("drain", () => undefined);
        setImmediate(() => response.destroy());
      },
      "It hung up before it had answered.",
    ],
  ])("%s, and that is said", async (_what, manner, reason) => {
    const { deliver } = await waiting();
    manners = [manner];
    expect(await deliver()).toEqual({ outcome: "failed", reason });
  });

  it.each([
    ["nothing listens", "", "Nothing listens there: the connection was refused."],
    ["something else listens", "SSH-2.0-OpenSSH_9.9\r\n", "It answered something that is no HTTP."],
    [
      "it changes the protocol",
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
      null,
    ],
    ["it speaks no HTTPS", "HTTP/1.1 400 Bad Request\r\n\r\n", "It speaks no HTTPS that we know."],
  ])("where %s, that is said", async (_what, greeting, reason) => {
    const other = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(greeting);
    });
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address !== "string" ? address.port : 0;
    if (greeting === "") other.close();
    const scheme = reason?.includes("HTTPS") ? "https" : "http";
    const { deliver } = await waiting({ url: `${scheme}://127.0.0.1:${port}/` });
    expect(await deliver()).toEqual({ outcome: "failed", reason: reason ?? expect.any(String) });
    other.close();
  });
});

it("who stops half-way leaves the delivery to be done again, and no try that says otherwise", async () => {
  const { id } = await waiting();
  const stop = new AbortController();
  manners = [() => stop.abort()];
  await expect(deliverNext({ endpointId: id, projectId }, stop.signal)).rejects.toThrow();
  expect(await deliveriesTo(id)).toEqual([expect.objectContaining({ state: "pending", attempts: [] })]);
});

/** As if the deliveries that wait had been asked for some time ago, in milliseconds. */
async function queuedAgo(endpointId: string, ms: number): Promise<void> {
  const [first] = await deliveriesTo(endpointId);
  await database().webhookDelivery.update({
    where: { id: first?.id ?? "" },
    data: { queuedAt: new Date(Date.now() - ms) },
  });
}

/** Sends more than anybody wants, and says how much when it was cut off. */
function pour(response: ServerResponse, cut: (bytes: number) => void): void {
  const part = "a".repeat(64 * 1_024);
  const more = () => {
    while (!response.destroyed && response.write(part));
  };
  response.on("drain", more);
  response.on("close", () => cut(response.socket?.bytesWritten ?? 0));
  more();
}
