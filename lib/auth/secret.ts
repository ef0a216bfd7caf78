import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ConfigurationError, env } from "#lib/env.ts";

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
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, "utf8");
  if (secret.length >= 32) return secret;
  throw new ConfigurationError(
    "AUTH_SECRET: the one in the data folder is damaged. Remove auth-secret there.",
  );
}

/** Written whole and then put in place: whoever is first decides, and nobody reads half of it. */
function makeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (thrown) {
    if (!(thrown instanceof Error && Reflect.get(thrown, "code") === "EEXIST")) throw thrown;
  } finally {
    rmSync(draft);
  }
}
