import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "#lib/env.ts";

let known: string | undefined;

/**
 * The secret of this installation: AUTH_SECRET, or one that was made once and is kept in the data folder, readable by its
 * owner alone and shared by every process that works on that folder.
 */
export function authSecret(): string {
  known ??= env().authSecret ?? generatedSecret(env().dataDir);
  return known;
}

function generatedSecret(dataDir: string): string {
  const file = path.join(dataDir, "auth-secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    // Whoever is first decides: two processes that start together read the same.
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (thrown) {
    if (!(thrown instanceof Error && Reflect.get(thrown, "code") === "EEXIST")) throw thrown;
  }
  return readFileSync(file, "utf8");
}
