import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import type { PhotoFile } from "#lib/request/photo-files.client.ts";

/** A photo as the page shows it. */
export interface Photo {
  code: FileCode;
  name: string;
  /** Bytes. */
  size: number;
  /** Address of the local picture; blank when the file was refused. */
  preview: string;
  /** `paused` waits for the connection and goes on by itself; `failed` needs the person. */
  state: "waiting" | "sending" | "paused" | "sent" | "failed";
  /** Bytes sent. */
  loaded: number;
  secondsLeft: number | undefined;
  /** What went wrong, in words. */
  message: string;
  /** Tries after a lost connection so far. */
  tries: number;
  /** The file itself; undefined when it was refused before it was kept. */
  kept: PhotoFile | undefined;
  /** The one that had arrived before: it stays on the server until this one has arrived too. */
  earlier: PhotoFile | undefined;
}

/** Photos by what they show. */
export type ByCode = { readonly [code in FileCode]?: Photo };

interface Photos {
  byCode: ByCode;
}

/** No photos. */
export const NO_PHOTOS: Photos = { byCode: {} };

let current = NO_PHOTOS;
const listeners = new Set<() => void>();

/** A file that was chosen and has gone nowhere yet. */
export function blankPhoto(code: FileCode, { name, size }: { name: string; size: number }): Photo {
  const progress = { loaded: 0, secondsLeft: undefined, tries: 0 };
  const files = { kept: undefined, earlier: undefined };
  return { code, name, size, preview: "", state: "failed", message: "", ...files, ...progress };
}

/** The photos of this request; a new object after each change. */
export function photos(): Photos {
  return current;
}

/** One photo, if it was chosen. */
export function photoOf(code: FileCode): Photo | undefined {
  return current.byCode[code];
}

/** Replaces all photos. */
export function setPhotos(byCode: ByCode): void {
  current = { byCode };
  for (const listener of listeners) listener();
}

/** Changes one photo that is there; does nothing when it was taken away meanwhile. */
export function changePhoto(code: FileCode, change: Partial<Photo>): void {
  const photo = current.byCode[code];
  if (photo !== undefined) setPhotos({ ...current.byCode, [code]: { ...photo, ...change } });
}

/** Calls `listener` after every change. Returns how to stop. */
export function onPhotosChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
