import { createHmac, timingSafeEqual } from "node:crypto";

/** How old a message may be, in seconds: an older one may be somebody's copy. */
const TOLERANCE = 5 * 60;

/** Whether a message is from Rooftop: `secret` is what the webhook was added with, `body` the text as it came. */
export function isFromRooftop({ headers, body, secret, now = Date.now() }) {
  // An empty secret would be anybody's.
  if (!/^whsec_[\w+/=]{40,}$/.test(secret ?? ""))
    throw new Error("Set WEBHOOK_SECRET to the webhook's secret.");
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  if (!(Math.abs(now / 1_000 - Number(timestamp)) <= TOLERANCE)) return false;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  // One signature for each secret that is live: while you change secrets there are two.
  return String(headers["webhook-signature"])
    .split(" ")
    .map((signature) => Buffer.from(signature.replace("v1,", ""), "base64"))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

/** The text of a request, at most a megabyte; undefined when there is more of it, or when whoever sent it hung up. */
export async function textOf(request) {
  const chunks = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += chunk.length;
      if (bytes > 1_000_000) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString();
}
