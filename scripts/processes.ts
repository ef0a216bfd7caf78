import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process, or undefined when there is no such process. */
export function commandLine(pid: number): string | undefined {
  return fromProc(pid, "cmdline")?.replaceAll("\0", " ") ?? fromPs(pid, "command=");
}

/** When a process started, in words only good for comparing: together with its id it tells a reused id from the same process. */
export function birth(pid: number): string | undefined {
  // The 22nd field; the second one is a name in brackets that may itself hold spaces.
  return fromProc(pid, "stat")?.split(") ").at(-1)?.split(" ")[19] ?? fromPs(pid, "lstart=");
}

/** Asks a process to end with each signal in turn, giving it `patienceMs` after each. Throws when it outlives them all. */
export async function end(
  pid: number,
  signals: readonly NodeJS.Signals[],
  patienceMs: number,
): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (isAlive(pid) && Date.now() < deadline) await sleep(50);
  }
  if (isAlive(pid)) throw new Error(`Process ${pid} does not end.`);
}

function fromProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}

function fromPs(pid: number, format: string): string | undefined {
  const { stdout } = spawnSync("ps", ["-o", format, "-p", String(pid)], { encoding: "utf8" });
  return stdout?.trim() || undefined;
}
