import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { authSecret } from "#lib/auth/secret.ts";

/** A new secret of 256 bits, in base64url: 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret: its SHA-256 in hexadecimal. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The token in the link of a sign-in. It follows from the request's id, so that nothing of it lies in the database or a job. */
export function linkTokenOf(requestId: string): string {
  return `${requestId}.${derived("link", requestId).toString("base64url")}`;
}

/** The six digits of a sign-in, for another device. */
export function codeOf(requestId: string): string {
  return String(derived("code", requestId).readUInt32BE(0) % 1_000_000).padStart(6, "0");
}

/** What next-auth looks a verification token up by: it appends the secret before it hashes. */
export function verificationHashOf(token: string): string {
  return hashOf(`${token}${authSecret()}`);
}

function derived(purpose: "link" | "code", requestId: string): Buffer {
  return createHmac("sha256", authSecret()).update(`sign-in:${purpose}:${requestId}`).digest();
}
