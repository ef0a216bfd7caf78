import { deliverPhoto } from "#lib/files/deliver-photo.client.ts";
import { mayRetry, type Refusal } from "#lib/http/call.client.ts";
import { portalRefusalWords } from "#lib/projects/refusal-words.rules.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { refusalOfFile, secondsLeft } from "#lib/request/photo.rules.ts";
import type { PhotoFile } from "#lib/request/photo-files.client.ts";
import {
  blankPhoto,
  changePhoto,
  type Photo,
  photoOf,
  photos,
  setPhotos,
} from "#lib/request/photo-store.client.ts";
import { randomId } from "#lib/request/random-id.client.ts";

/** Pauses before tries that follow a lost connection, in milliseconds. */
const PAUSES = [2_000, 5_000, 15_000, 30_000];

/**
 * Photos that are added to a project which is there already: each is uploaded by itself, then attached, one at a time.
 * `onArrived` is called when one belongs to the project.
 */
export function latePhotos(projectId: string, onArrived: (code: FileCode) => void) {
  let running: { code: FileCode; stop: AbortController } | undefined;

  async function choosePhoto(code: FileCode, file: File): Promise<void> {
    const fault = refusalOfFile(file);
    if (fault !== undefined) {
      const photo = { ...blankPhoto(code, file), message: portalRefusalWords(fault) };
      return setPhotos({ ...photos().byCode, [code]: photo });
    }
    await removePhoto(code);
    const chosen = { code, file, name: file.name || "photo", key: randomId() };
    const kept: PhotoFile = { ...chosen, chosenAt: Date.now(), sentUnder: "" };
    const preview = URL.createObjectURL(file);
    setPhotos({
      ...photos().byCode,
      [code]: { ...blankPhoto(code, { name: kept.name, size: file.size }), kept, preview, state: "waiting" },
    });
    void next();
  }

  async function retryPhoto(code: FileCode): Promise<void> {
    changePhoto(code, { state: "waiting", message: "" });
    await next();
  }

  async function removePhoto(code: FileCode): Promise<void> {
    if (running?.code === code) running.stop.abort();
    const { [code]: removed, ...others } = photos().byCode;
    if (removed?.preview) URL.revokeObjectURL(removed.preview);
    setPhotos(others);
  }

  async function next(): Promise<void> {
    const photo = Object.values(photos().byCode).find(({ state }) => state === "waiting");
    if (running !== undefined || photo?.kept === undefined) return;
    const { code, kept } = photo;
    const stop = new AbortController();
    running = { code, stop };
    changePhoto(code, { state: "sending", loaded: 0, message: "" });
    const startedAt = Date.now();
    const answer = await deliverPhoto({
      ...kept,
      projectId,
      fileCode: code,
      signal: stop.signal,
      onProgress: (loaded, total) =>
        changePhoto(code, {
          loaded: (loaded / total) * kept.file.size,
          secondsLeft: secondsLeft(loaded, total, Date.now() - startedAt),
        }),
    });
    running = undefined;
    const isStillWanted = photoOf(code)?.kept?.key === kept.key;
    if (isStillWanted && answer !== undefined) {
      if (!answer.ok) afterRefusal(photo, answer);
      else arrive(code);
    }
    void next();
  }

  function arrive(code: FileCode): void {
    changePhoto(code, { state: "sent", tries: 0 });
    onArrived(code);
  }

  function afterRefusal({ code, tries }: Photo, answer: Refusal): void {
    const message = portalRefusalWords(answer.code, answer.retryAfter);
    const pause = PAUSES[tries];
    if (!mayRetry(answer) || answer.status === 429 || pause === undefined) {
      // After another sign-in the same photo can go; one that the server will never take is forgotten.
      const isHopeless = !mayRetry(answer) && answer.status !== 401;
      return changePhoto(code, {
        state: "failed",
        message,
        tries: 0,
        ...(isHopeless && { kept: undefined }),
      });
    }
    changePhoto(code, { state: "paused", message, tries: tries + 1 });
    setTimeout(() => resume(code), Math.max(pause, (answer.retryAfter ?? 0) * 1000));
    addEventListener("online", () => resume(code), { once: true });
  }

  function resume(code: FileCode): void {
    if (photoOf(code)?.state === "paused") void retryPhoto(code);
  }

  return { choosePhoto, retryPhoto, removePhoto };
}
