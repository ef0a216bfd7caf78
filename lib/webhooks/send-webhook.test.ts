import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { expect, it } from "vitest";
import { selfSigned } from "#lib/testing/certificate.ts";
import { startNameServer } from "#lib/testing/name-server.ts";
import { startReceiver } from "#lib/testing/receiver.ts";
import { cloudEvent } from "#lib/webhooks/cloud-event.rules.ts";
import { askServers } from "#lib/webhooks/resolve-name.ts";
import { sendWebhook } from "#lib/webhooks/send-webhook.ts";

process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";

const PROJECT = "0198c0de-0000-7000-8000-000000000001";
const EVENT = {
  id: "0198c0de-0000-7000-8000-00000000000a",
  projectId: PROJECT,
  sequence: 0,
  type: "Project.Created",
  time: new Date("2026-11-25T10:00:00.120Z"),
  data: { projectId: PROJECT, customerId: null },
};
const BODY = cloudEvent(EVENT, "https://portal.example");

it("in development a receiver on this machine is told by name", async () => {
  const receiver = await startReceiver();
  const url = receiver.url.replace("127.0.0.1", "localhost");
  const attempt = await sendWebhook({ url, headers: {}, body: BODY }, new AbortController().signal);
  expect(attempt).toMatchObject({ status: 204, reason: null });
  await receiver.stop();
});

it("the address that was checked is the one connected to: the name is asked for once", async () => {
  const receiver = await startReceiver();
  const asked: string[] = [];
  // Whoever asks again is sent where nobody listens.
  const names = await startNameServer((name) => {
    asked.push(name);
    return asked.length <= 2 ? ["127.0.0.1"] : ["127.9.9.9"];
  });
  const url = receiver.url.replace("127.0.0.1", "receiver.example");
  const attempt = await sendWebhook({ url, headers: {}, body: BODY }, new AbortController().signal, (name) =>
    askServers(name, names.resolver),
  );
  expect(attempt).toMatchObject({ status: 204, reason: null });
  expect(receiver.messages.map(({ headers }) => headers["host"])).toEqual([new URL(url).host]);
  expect(asked).toEqual(["receiver.example", "receiver.example"]);
  await names.stop();
  await receiver.stop();
});

it("over HTTPS nobody is told anything who cannot prove their name", async () => {
  const trusted = getCACertificates();
  const certificate = selfSigned("receiver.example");
  const receiver = await startReceiver(() => 204, certificate);
  const tell = (host: string) =>
    sendWebhook(
      { url: receiver.url.replace("127.0.0.1", host), headers: {}, body: BODY },
      new AbortController().signal,
      async () => ["127.0.0.1"],
    );
  const refused = { status: null, reason: "Its certificate is not trusted." };
  expect(await tell("receiver.example")).toMatchObject(refused);
  try {
    setDefaultCACertificates([certificate.cert]);
    expect(await tell("somebody-else.example")).toMatchObject(refused);
    expect(receiver.messages).toEqual([]);
    expect(await tell("receiver.example")).toMatchObject({ status: 204, reason: null });
    expect(receiver.messages).toHaveLength(1);
  } finally {
    setDefaultCACertificates(trusted);
    await receiver.stop();
  }
});
