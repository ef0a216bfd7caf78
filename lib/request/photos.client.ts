import { uploadPhoto } from "#lib/files/upload-photo.client.ts";
import { mayRetry, type Refusal } from "#lib/http/call.client.ts";
import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";
import { changeDraft, draft, hasDraft } from "#lib/request/draft.client.ts";
import { DRAFT_LIFETIME } from "#lib/request/draft.rules.ts";
import { refusalOfFile, secondsLeft } from "#lib/request/photo.rules.ts";
import { dropPhotos, keepPhoto, keptPhotos, type PhotoFile } from "#lib/request/photo-files.client.ts";
import {
  blankPhoto,
  changePhoto,
  type Photo,
  photoOf,
  photos,
  setPhotos,
} from "#lib/request/photo-store.client.ts";
import { randomId } from "#lib/request/random-id.client.ts";
import { refusalWords } from "#lib/request/refusal-words.rules.ts";

/** Pauses before tries that follow a lost connection, in milliseconds. */
const PAUSES = [2_000, 5_000, 15_000, 30_000];
/** A photo that waited longer on the server may be swept before the request is sent, so it goes again. */
const SAFE_ON_SERVER = 48 * 60 * 60 * 1000;

let loading: Promise<void> | undefined;
let running: { code: FileCode; stop: AbortController } | undefined;
let renewals = 0;

/** Brings back the photos of an earlier visit and goes on with their uploads. Safe to call often. */
export function loadPhotos(): Promise<void> {
  loading ??= restore();
  return loading;
}

/** Takes a chosen file: shows it at once, keeps it, uploads it in place of an earlier one. */
export async function choosePhoto(code: FileCode, file: File): Promise<void> {
  await loadPhotos();
  const before = photoOf(code);
  const fault = refusalOfFile(file);
  if (fault !== undefined) {
    // A photo that is here already stays; only why not this one is said beside it.
    if (before?.kept) return changePhoto(code, { message: `${file.name}: ${refusalWords(fault)}` });
    const photo = { ...blankPhoto(code, file), message: refusalWords(fault) };
    return setPhotos({ ...photos().byCode, [code]: photo });
  }
  stop(code);
  changeDraft({ hasPhotos: true });
  const kept = {
    code,
    file,
    name: file.name || "photo",
    key: randomId(),
    chosenAt: Date.now(),
    sentUnder: "",
  };
  put(kept, "waiting");
  changePhoto(code, { earlier: before?.state === "sent" ? before.kept : before?.earlier });
  await keepPhoto(kept);
  void uploadNext();
}

/** Tries a failed photo again. */
export function retryPhoto(code: FileCode): void {
  changePhoto(code, { state: "waiting", message: "" });
  void uploadNext();
}

/**
 * Takes a photo back. What is on the server cannot be taken out of a batch, so the others go again under a new one and the
 * old one is left to expire.
 */
export async function removePhoto(code: FileCode): Promise<void> {
  const photo = photoOf(code);
  stop(code);
  const { [code]: _removed, ...others } = photos().byCode;
  setPhotos(others);
  if (photo?.preview) URL.revokeObjectURL(photo.preview);
  await dropPhotos(code);
  if (photo?.earlier ?? (photo?.kept && (photo.state === "sent" || photo.loaded > 0))) await renewBatch();
}

/** Forgets every photo, here only. */
export async function forgetPhotos(): Promise<void> {
  running?.stop.abort();
  for (const { preview } of Object.values(photos().byCode)) if (preview) URL.revokeObjectURL(preview);
  setPhotos({});
  await dropPhotos();
}

/** Gives the batch a new name and sends every photo again under it. */
export async function renewBatch(): Promise<void> {
  changeDraft({ fileAssociationId: randomId() });
  running?.stop.abort();
  for (const photo of Object.values(photos().byCode)) {
    if (photo.kept === undefined) continue;
    const kept = { ...photo.kept, key: randomId(), sentUnder: "" };
    changePhoto(photo.code, { kept, earlier: undefined, state: "waiting", loaded: 0, message: "" });
    await keepPhoto(kept);
  }
  void uploadNext();
}

async function restore(): Promise<void> {
  const all = await keptPhotos();
  if (!hasDraft()) await dropPhotos();
  for (const kept of hasDraft() ? all : []) {
    const age = Date.now() - kept.chosenAt;
    if (age > DRAFT_LIFETIME) await dropPhotos(kept.code);
    else if (kept.sentUnder === draft().fileAssociationId && age < SAFE_ON_SERVER) put(kept, "sent");
    else put({ ...kept, key: kept.sentUnder ? randomId() : kept.key, sentUnder: "" }, "waiting");
  }
  setPhotos(photos().byCode);
  addEventListener("offline", pauseUpload);
  addEventListener("online", () => Object.values(photos().byCode).forEach(({ code }) => resume(code)));
  void uploadNext();
}

async function uploadNext(): Promise<void> {
  const photo = Object.values(photos().byCode).find(({ state }) => state === "waiting");
  if (running !== undefined || photo?.kept === undefined) return;
  const { kept, code } = photo;
  const stopper = new AbortController();
  running = { code, stop: stopper };
  const fileAssociationId = draft().fileAssociationId;
  const startedAt = Date.now();
  changePhoto(code, { state: "sending", loaded: 0, message: "" });
  const answer = await uploadPhoto({
    ...kept,
    fileCode: code,
    fileAssociationId,
    signal: stopper.signal,
    onProgress: (loaded, total) =>
      changePhoto(code, {
        loaded: (loaded / total) * kept.file.size,
        secondsLeft: secondsLeft(loaded, total, Date.now() - startedAt),
      }),
  });
  running = undefined;
  if (photoOf(code)?.kept?.key !== kept.key) return uploadNext();
  if (answer?.ok) {
    const sent = { ...kept, sentUnder: fileAssociationId };
    changePhoto(code, { kept: sent, state: "sent", tries: 0, earlier: undefined });
    await keepPhoto(sent);
  } else if (answer !== undefined) {
    await afterRefusal(photo, answer);
  }
  void uploadNext();
}

async function afterRefusal(photo: Photo, answer: Refusal): Promise<void> {
  const isBatchGone =
    answer.code === "file_association_claimed" || answer.code === "file_association_not_found";
  if (isBatchGone && renewals < 2) {
    renewals += 1;
    changePhoto(photo.code, { state: "waiting" });
    return renewBatch();
  }
  const pause = PAUSES[photo.tries];
  const message = refusalWords(answer.code, answer.retryAfter);
  if (!navigator.onLine) return changePhoto(photo.code, { state: "paused", message });
  if (!mayRetry(answer)) {
    const { earlier } = photo;
    if (earlier?.sentUnder === draft().fileAssociationId) {
      put(earlier, "sent");
      changePhoto(photo.code, { message: `${photo.name}: ${message}` });
      return keepPhoto(earlier);
    }
    // This file will never do: what stays is the reason, and the way to choose another.
    changePhoto(photo.code, { state: "failed", message, kept: undefined });
    return dropPhotos(photo.code);
  }
  if (answer.status === 429 || pause === undefined) {
    return changePhoto(photo.code, { state: "failed", message, tries: 0 });
  }
  changePhoto(photo.code, { state: "paused", message, tries: photo.tries + 1 });
  setTimeout(() => resume(photo.code), Math.max(pause, (answer.retryAfter ?? 0) * 1000));
}

function resume(code: FileCode): void {
  if (photoOf(code)?.state !== "paused") return;
  changePhoto(code, { state: "waiting" });
  void uploadNext();
}

/** A lost connection can leave an upload hanging for minutes: better to stop it at once and begin again. */
function pauseUpload(): void {
  if (running === undefined) return;
  changePhoto(running.code, { state: "paused" });
  running.stop.abort();
}

function stop(code: FileCode): void {
  if (running?.code === code) running.stop.abort();
}

function put(kept: PhotoFile, state: Photo["state"]): void {
  const { code, name, file } = kept;
  const before = photoOf(code)?.preview;
  if (before) URL.revokeObjectURL(before);
  const photo = {
    ...blankPhoto(code, { name, size: file.size }),
    kept,
    state,
    preview: URL.createObjectURL(file),
  };
  setPhotos({ ...photos().byCode, [code]: photo });
}
