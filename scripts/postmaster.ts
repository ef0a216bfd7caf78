import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { commandLine, end } from "#scripts/processes.ts";

type Postmaster = { pid: number; port: number };

/** The server running on this cluster, by PostgreSQL's own note, or undefined. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const [pid, , , port] = note(cluster);
  if (!pid || !port || !isPostgres(Number(pid))) return undefined;
  return { pid: Number(pid), port: Number(port) };
}

/** Clears what a killed start left behind: a server still running on this cluster, or the note of one that is gone. */
export async function clearLeftovers(cluster: string): Promise<void> {
  const left = runningPostmaster(cluster);
  if (left) await stopPostmaster(left.pid);
  // The id in a stale note may since belong to any process, and PostgreSQL would then refuse to start.
  rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}

/** Stops a server: first letting running statements end in order (fast), then at once. Throws when it does not end. */
export async function stopPostmaster(pid: number): Promise<void> {
  await end(pid, ["SIGINT", "SIGQUIT"], 15_000);
}

function isPostgres(pid: number): boolean {
  return /postgres/.test(commandLine(pid) ?? "");
}

function note(cluster: string): string[] {
  try {
    return readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}
