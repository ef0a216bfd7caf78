import { isList, isRecord } from "#lib/json.rules.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

const NAME = "rooftop-photos";
const STORE = "photos";

/** A chosen photo as the browser keeps it until the request is sent. */
export interface PhotoFile {
  code: FileCode;
  file: Blob;
  name: string;
  /** Idempotency-Key of its upload. */
  key: string;
  /** Milliseconds since 1970. */
  chosenAt: number;
  /** The batch it was uploaded to; blank while it was not. */
  sentUnder: string;
}

/** All kept photos; none where the browser forbids keeping them. */
export async function keptPhotos(): Promise<PhotoFile[]> {
  try {
    const found: unknown = await transact("readonly", (store) => store.getAll());
    return isList(found) ? found.filter(isPhotoFile) : [];
  } catch {
    return [];
  }
}

/** Keeps a photo in place of the one of the same code. Where that is forbidden it lives as long as the page. */
export async function keepPhoto(photo: PhotoFile): Promise<void> {
  await transact("readwrite", (store) => store.put(photo)).catch(() => undefined);
}

/** Drops one photo, or all. */
export async function dropPhotos(code?: FileCode): Promise<void> {
  await transact("readwrite", (store) => (code ? store.delete(code) : store.clear())).catch(() => undefined);
}

async function transact<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "code" });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser could not keep the photo."));
  });
}

function isPhotoFile(value: unknown): value is PhotoFile {
  if (!isRecord(value)) return false;
  const { code, file, name, key, chosenAt, sentUnder } = value;
  const isText = [name, key, sentUnder].every((part) => typeof part === "string");
  return (
    isText &&
    file instanceof Blob &&
    typeof chosenAt === "number" &&
    PHOTO_SLOTS.some((slot) => slot.code === code)
  );
}
