import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PicturePaths } from "#lib/files/picture.ts";

/** Longest that one picture may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Makes the pictures that people see of a HEIC or HEIF original; answers its size in pixels. A picture over the pixel limit
 * is measured and left undrawn. Throws when it does not decode, or not in time.
 */
export function deriveFromHeic(
  original: string,
  paths: PicturePaths,
): Promise<{ width: number; height: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ width: number; height: number }>();
  const worker = new Worker(join(process.cwd(), "lib", "files", "heic-worker.ts"), {
    workerData: { original, paths },
    execArgv: [],
  });
  const timer = setTimeout(() => reject(new Error("The picture took too long to decode.")), PATIENCE);
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("The decoder stopped early.")));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
