import "server-only";
import { createHmac } from "node:crypto";

interface Signed {
  /** The event's id: the same however often it is sent. */
  id: string;
  body: string;
  now: Date;
  /** The secrets that live, each as `webhookSecret` writes it. */
  secrets: readonly string[];
}

/**
 * The headers by which a receiver knows that a message is ours and new, as Standard Webhooks has them: its id, the second it was
 * sent at, and for each live secret a signature over `id.timestamp.body`. One that fits is enough: so a secret is changed
 * without a gap. See https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signatureHeaders({ id, body, now, secrets }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(content).digest("base64");
}
