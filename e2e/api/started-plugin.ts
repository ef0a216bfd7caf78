import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { expect } from "@playwright/test";

/** The example of a plugin, as a process of its own. */
export interface StartedPlugin {
  url: string;
  /** Who was texted what, a line each. */
  texts(): string[];
  stop(): Promise<void>;
}

/** What the plugin is told: where Rooftop is, a token to read with, and the secret of its webhook. */
interface Told {
  rooftop: string;
  token: string;
  secret: string;
}

/** Starts it on a free port, as its first lines say, and waits until it listens. */
export async function startPlugin({ rooftop, token, secret }: Told): Promise<StartedPlugin> {
  const plugin = spawn(process.execPath, ["examples/plugin/notify.mjs"], {
    env: { NODE_ENV: "production", PORT: "0", ROOFTOP: rooftop, TOKEN: token, WEBHOOK_SECRET: secret },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [plugin.stdout, plugin.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/^Listening on port \d+\n/);
  const [listening = "", ...rest] = printed.split("\n");
  expect(rest).toEqual([""]);
  return {
    url: `http://127.0.0.1:${listening.replace(/\D/g, "")}/`,
    texts: () => printed.split("\n").slice(1, -1),
    async stop() {
      const gone = once(plugin, "exit");
      plugin.kill("SIGTERM");
      await gone;
    },
  };
}

/** A message with the headers that a webhook has, signed now or a while ago. */
export function signed(id: string, body: string, { secret = "", secondsAgo = 0 }) {
  const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo);
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    data: body,
    headers: {
      "content-type": "application/cloudevents+json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    },
  };
}
