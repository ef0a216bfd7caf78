import { isRecord } from "#lib/json.rules.ts";
import { keptStore } from "#lib/kept-store.client.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

const store = keptStore("rooftop-photos", { store: "photos", keyPath: "code" });

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
    return (await store.all()).filter(isPhotoFile);
  } catch {
    return [];
  }
}

/** Keeps a photo in place of the one of the same code. Where that is forbidden it lives as long as the page. */
export async function keepPhoto(photo: PhotoFile): Promise<void> {
  await store.put(photo).catch(() => undefined);
}

/** Drops one photo, or all. */
export async function dropPhotos(code?: FileCode): Promise<void> {
  await store.drop(code).catch(() => undefined);
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
