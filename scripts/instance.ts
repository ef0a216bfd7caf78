import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { birth } from "#scripts/processes.ts";

const note = z.object({ pid: z.number(), birth: z.optional(z.string()), url: z.string() });

/** The address of the app that already runs on this data folder, or undefined. A note left by a killed one does not count. */
export function runningInstance(directory: string): string | undefined {
  const file = noteFile(directory);
  if (!existsSync(file)) return undefined;
  const found = note.safeParse(parseJson(readFileSync(file, "utf8")));
  if (!found.success) return undefined;
  const { pid, url } = found.data;
  return pid !== process.pid && birth(pid) !== undefined && birth(pid) === found.data.birth ? url : undefined;
}

/** Notes that this process uses the data folder and answers at `url`. Returns what takes the note back. */
export function claimInstance(directory: string, url: string): () => void {
  const file = noteFile(directory);
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birth(process.pid), url }), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function noteFile(directory: string): string {
  return path.join(directory, "running.json");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
