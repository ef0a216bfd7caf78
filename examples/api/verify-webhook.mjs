import { createHmac, timingSafeEqual } from "node:crypto";

/** How old a message may be, in seconds: an older one may be somebody's copy. */
const TOLERANCE = 5 * 60;

/** Whether a message is from Rooftop: `secret` is what the webhook was added with, `body` the bytes as they came. */
export function isFromRooftop({ headers, body, secret, now = Date.now() }) {
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
