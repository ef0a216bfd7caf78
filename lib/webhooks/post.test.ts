import { expect, it } from "vitest";
import { startNameServer } from "#lib/testing/name-server.ts";
import { startReceiver } from "#lib/testing/receiver.ts";
import { askServers } from "#lib/webhooks/resolve-name.ts";
import { sendWebhook } from "#lib/webhooks/send-webhook.ts";

process.env["WEBHOOK_PRIVATE_TARGETS"] = "on";

it("the address that was checked is the one connected to: the name is asked for once", async () => {
  const receiver = await startReceiver();
  const asked: string[] = [];
  // Whoever asks again is sent where nobody listens.
  const names = await startNameServer((name) => {
    asked.push(name);
    return asked.length <= 2 ? ["127.0.0.1"] : ["127.9.9.9"];
  });
  const url = receiver.url.replace("127.0.0.1", "receiver.example");
  const body = JSON.stringify({ id: "1", type: "X", sequence: 0, data: { projectId: "1" } });
  const attempt = await sendWebhook({ url, headers: {}, body }, new AbortController().signal, (name) =>
    askServers(name, names.resolver),
  );
  expect(attempt).toMatchObject({ status: 204, reason: null });
  expect(receiver.messages.map(({ headers }) => headers["host"])).toEqual([new URL(url).host]);
  expect(asked).toEqual(["receiver.example", "receiver.example"]);
  await names.stop();
  await receiver.stop();
});
