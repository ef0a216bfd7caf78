import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { draft } from "#lib/request/draft.client.ts";
import { blankPhoto, photos, setPhotos } from "#lib/request/photo-store.client.ts";

/** Takes a chosen file; says so when even the code for it cannot be reached. */
export async function choosePhoto(code: FileCode, file: File): Promise<void> {
  const actions = await photoActions();
  if (actions) return actions.choosePhoto(code, file);
  const message = "There's no connection just now. Please choose it again in a moment.";
  setPhotos({ ...photos().byCode, [code]: { ...blankPhoto(code, file), message } });
}

/** Tries a photo again that could not be sent. */
export async function retryPhoto(code: FileCode): Promise<void> {
  (await photoActions())?.retryPhoto(code);
}

/** Takes a photo back. */
export async function removePhoto(code: FileCode): Promise<void> {
  await (await photoActions())?.removePhoto(code);
}

/** Brings back the photos of an earlier visit and goes on with their uploads, if there were any. */
export async function resumePhotos(): Promise<void> {
  if (draft().hasPhotos) await (await photoActions())?.loadPhotos();
}

/**
 * The code that keeps and uploads photos, fetched when it is first needed, so that the page itself is light; undefined
 * when it cannot be reached. Call it early, when somebody reaches for the camera.
 */
export function photoActions() {
  return import("#lib/request/photos.client.ts").catch(() => undefined);
}
