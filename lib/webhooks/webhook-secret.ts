import "server-only";
import { createHmac } from "node:crypto";
import { authSecret } from "#lib/auth/secret.ts";

/**
 * The secret of this id, as its receiver keeps it: `whsec_` and 256 bits in base64. It follows from the id and the secret of
 * this installation, so that nothing of it lies in the database: a new AUTH_SECRET changes it.
 */
export function webhookSecret(secretId: string): string {
  const key = createHmac("sha256", authSecret()).update(`webhook:secret:${secretId}`).digest("base64");
  return `whsec_${key}`;
}
