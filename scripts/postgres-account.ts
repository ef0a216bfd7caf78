import { spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";

/** The user PostgreSQL runs as, when it must not run as ours. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. For root this is the owner of the existing cluster or, before there is one, the user
 * `postgres`, which is created when missing; for everyone else undefined: PostgreSQL runs as they do.
 */
export function postgresAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return findUser() ?? createUser();
}

/** Whether the account may enter the folder, or run the program, at `path`. */
export function mayReach(path: string, account: Account | undefined): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', path], { cwd: "/", ...account }).status === 0;
}

/** Hands a file or folder to the account. */
export function give(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function findUser(): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(): Account {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  spawnSync("useradd", [...options, "postgres"], { stdio: "ignore" });
  const user = findUser();
  if (user) return user;
  throw new Error(
    "PostgreSQL cannot run as root, and creating the user `postgres` for it failed. Start as another user, or set DATABASE_URL.",
  );
}
