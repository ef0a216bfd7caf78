import "server-only";
import { createHash } from "node:crypto";

/** A tag that names exactly these words: half of their SHA-256, in visible ASCII. */
export function exactTag(words: string): string {
  return createHash("sha256").update(words).digest("base64url").slice(0, 22);
}

/**
 * Whether the caller has already what this tag names: `If-None-Match` lists it. Proxies that compress mark a tag as weak, which
 * still counts here (RFC 9110, 13.1.2).
 */
export function isHeld(request: Request, tag: string): boolean {
  const listed = (request.headers.get("if-none-match") ?? "").split(",").map((word) => word.trim());
  return listed.some((word) => word === "*" || word.replace(/^W\//, "") === `"${tag}"`);
}
