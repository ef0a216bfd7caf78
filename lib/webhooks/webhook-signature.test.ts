import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { webhookSecret } from "#lib/webhooks/webhook-secret.ts";
import { signatureHeaders } from "#lib/webhooks/webhook-signature.ts";

const OLD = webhookSecret("0198c0de-0000-7000-8000-000000000001");
const NEW = webhookSecret("0198c0de-0000-7000-8000-000000000002");
const ID = "0198c0de-0000-7000-8000-00000000000a";
const BODY = '{"name":"Zoë"}';
const NOW = new Date("2026-11-25T10:00:00.999Z");

/** A receiver, who knows one secret and the headers. */
function accepts(secret: string, headers: Record<string, string>, body: string): boolean {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const expected = createHmac("sha256", key).update(content, "utf8").digest("base64");
  return (headers["webhook-signature"] ?? "").split(" ").includes(`v1,${expected}`);
}

it("a receiver verifies a message with either secret while one takes the other's place", () => {
  const headers = signatureHeaders({ id: ID, body: BODY, now: NOW, secrets: [OLD, NEW] });
  expect(headers).toMatchObject({ "webhook-id": ID, "webhook-timestamp": "1795600800" });
  expect(accepts(OLD, headers, BODY)).toBe(true);
  expect(accepts(NEW, headers, BODY)).toBe(true);
});

it("a secret that was taken away signs no longer", () => {
  const headers = signatureHeaders({ id: ID, body: BODY, now: NOW, secrets: [NEW] });
  expect(accepts(OLD, headers, BODY)).toBe(false);
});

it.each([
  ["the body", { body: `${BODY} ` }],
  ["the id", { id: OLD }],
  ["the time", { now: new Date(NOW.getTime() + 1_000) }],
])("nobody can change %s of a message", (_what, change) => {
  const sent = { id: ID, body: BODY, now: NOW, secrets: [OLD] };
  const signature = signatureHeaders(sent)["webhook-signature"] ?? "";
  const forged = { ...signatureHeaders({ ...sent, ...change }), "webhook-signature": signature };
  expect(accepts(OLD, forged, { ...sent, ...change }.body)).toBe(false);
});

it("follows the published example of Standard Webhooks", () => {
  const headers = signatureHeaders({
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    body: '{"test": 2432232314}',
    now: new Date(1_614_265_330_000),
    secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
  });
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

it("a secret has 256 bits, stays the same for its id, and is another for each", () => {
  expect(OLD).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(webhookSecret("0198c0de-0000-7000-8000-000000000001")).toBe(OLD);
  expect(NEW).not.toBe(OLD);
});
