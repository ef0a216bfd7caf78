import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rooftop-secret-"));
  vi.stubEnv("DATA_DIR", path.join(folder, "data"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => path.join(folder, "data", "auth-secret");

/** The secret as a process reads it that has just started. */
async function secretOfNewProcess(): Promise<string> {
  vi.resetModules();
  const { authSecret } = await import("#lib/auth/secret.ts");
  return authSecret();
}

it("is made once for an installation, of 256 bits, and only its owner may read it", async () => {
  const secret = await secretOfNewProcess();
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(await secretOfNewProcess()).toBe(secret);
  expect(readFileSync(file(), "utf8")).toBe(secret);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(file()))).toEqual(["auth-secret"]);
});

it("differs from one installation to the next", async () => {
  const secret = await secretOfNewProcess();
  vi.stubEnv("DATA_DIR", path.join(folder, "other"));
  expect(await secretOfNewProcess()).not.toBe(secret);
});

it("is the one that the operator gives, and then none is made", async () => {
  vi.stubEnv("AUTH_SECRET", "g".repeat(40));
  expect(await secretOfNewProcess()).toBe("g".repeat(40));
  expect(existsSync(file())).toBe(false);
});

it("is refused when its file was cut short: nobody's links follow from half a secret", async () => {
  await secretOfNewProcess();
  for (const rest of ["", "short"]) {
    writeFileSync(file(), rest);
    await expect(secretOfNewProcess()).rejects.toThrow("AUTH_SECRET: the one in the data folder is damaged.");
  }
});
