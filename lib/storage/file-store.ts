import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { env } from "#lib/env.ts";

const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The original as it was sent, and the two pictures of it that people see. */
type Variant = "original" | "display" | "thumb";

/**
 * A stored file being made. Its variants are written under `pathOf`; `keep` makes all of them durable in one step; before
 * that nothing of it is in the store. What a crash leaves behind in `incoming` or without a row, the sweep removes.
 */
export interface IncomingFile {
  key: string;
  pathOf(variant: Variant): string;
  keep(): Promise<void>;
  /** Removes it, kept or not. */
  discard(): Promise<void>;
}

/** Starts a stored file under a new key. */
export async function receiveFile(): Promise<IncomingFile> {
  const key = randomUUIDv7();
  const folder = join(root(), "incoming", key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    key,
    pathOf: (variant) => join(folder, variant),
    keep: () => keep(folder, key),
    discard: async () => {
      await rm(folder, { recursive: true, force: true });
      await removeFile(key);
    },
  };
}

/** Bytes of a stored file: how many, and a stream of them that begins to read when it is read from. Null when there are none. */
export async function storedBytes(
  key: string,
  variant: Variant,
): Promise<{ size: number; open(): ReadableStream<Uint8Array> } | null> {
  const path = join(folderOf(key), variant);
  const found = await stat(path).catch((thrown: unknown) => {
    if (thrown instanceof Error && Reflect.get(thrown, "code") === "ENOENT") return null;
    throw thrown;
  });
  if (found === null) return null;
  return { size: found.size, open: () => streamOf(path) };
}

/** A stored file as a whole, for what is small. Null when there is none. */
export async function wholeFile(key: string, variant: Variant): Promise<Buffer | null> {
  const bytes = await storedBytes(key, variant);
  return bytes && Buffer.from(await new Response(bytes.open()).arrayBuffer());
}

/** Removes a stored file and its variants; none is fine too. */
export async function removeFile(key: string): Promise<void> {
  await rm(folderOf(key), { recursive: true, force: true });
}

/** Keys of everything older than `olderThan`, finished or not, in no order. */
export async function* keysOlderThan(olderThan: Date): AsyncGenerator<string> {
  const folders = [join(root(), "incoming"), ...(await foldersIn(join(root(), "kept")))];
  for (const folder of folders) {
    for (const path of await foldersIn(folder)) {
      const made = await stat(path).catch(() => null);
      const key = basename(path);
      if (KEY.test(key) && made !== null && made.mtime < olderThan) yield key;
    }
  }
}

/** Who the store belongs to: whoever asked first. */
export async function storeOwner(newcomer: string): Promise<string> {
  await mkdir(root(), { recursive: true, mode: 0o700 });
  const path = join(root(), "owner");
  await writeFile(path, newcomer, { flag: "wx", mode: 0o600 }).catch((thrown: unknown) => {
    if (!(thrown instanceof Error && Reflect.get(thrown, "code") === "EEXIST")) throw thrown;
  });
  return readFile(path, "utf8");
}

/** Removes what was begun under a key and never finished. */
export async function removeIncoming(key: string): Promise<void> {
  await rm(join(root(), "incoming", key), { recursive: true, force: true });
}

/** Throws when the store cannot be written to. */
export async function assertStorageAnswers(): Promise<void> {
  await mkdir(root(), { recursive: true, mode: 0o700 });
  await access(root(), constants.R_OK | constants.W_OK);
}

/** Reads a file piece by piece, no faster than it is taken, and lets go of it when nobody wants the rest. */
function streamOf(path: string): ReadableStream<Uint8Array> {
  const source: AsyncIterable<Uint8Array> = createReadStream(path);
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

async function keep(folder: string, key: string): Promise<void> {
  const target = folderOf(key);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) await sync(join(folder, name));
  await sync(folder);
  await rename(folder, target);
  await sync(dirname(target));
}

/** Asks the disk to really have it: an answer of success must outlive a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keys begin with their time, so that their ends spread evenly over the folders. */
function folderOf(key: string): string {
  return join(root(), "kept", key.slice(-2), key);
}

function root(): string {
  return fileURLToPath(env().storageUrl);
}

async function foldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name));
}
