import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";

/** The photos we ask for, in order, and what each should show. The codes and the limit are the operation's; a test holds them together. */
export const PHOTO_SLOTS: readonly { code: FileCode; name: string; hint: string }[] = [
  {
    code: "switchboard_photo",
    name: "The switchboard",
    hint: "The box with your switches, often by the meter. Door open, all of it in the picture.",
  },
  {
    code: "preferred_installation_location_photo",
    name: "Where it could go",
    hint: "A wall for the battery or charger. Step back so that we see floor and ceiling.",
  },
  {
    code: "site_access_photo",
    name: "The way in",
    hint: "The path we'd carry things along, from the street.",
  },
];

/** Largest file in bytes: 20 MiB. */
export const PHOTO_LIMIT = 20 * 1024 * 1024;

/** What the file pickers offer. HEIC stands by its ending too: many browsers do not know its type. */
export const PHOTO_ACCEPT =
  "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.heic,.heif";

const ACCEPTED_TYPE = /^(?:image\/(?:jpeg|png|webp|hei[cf])|application\/pdf)$/;
const ACCEPTED_ENDING = /\.(?:jpe?g|png|webp|hei[cf]|pdf)$/i;

/** Why a file cannot be sent, as a code of the API; undefined when nothing speaks against it. The server looks closer. */
export function refusalOfFile(file: { name: string; type: string; size: number }): string | undefined {
  if (file.size > PHOTO_LIMIT) return "payload_too_large";
  if (file.size === 0) return "file_unreadable";
  const isKnown = ACCEPTED_TYPE.test(file.type) || (file.type === "" && ACCEPTED_ENDING.test(file.name));
  return isKnown ? undefined : "unsupported_media_type";
}

/** A size for people: `2.4 MB`, `310 KB`. Decimal units, as phones show them. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}

/** Seconds until `total` bytes are through at the pace so far; undefined while it is too early to say (under a second). */
export function secondsLeft(loaded: number, total: number, elapsedMs: number): number | undefined {
  if (elapsedMs < 1000 || loaded <= 0) return undefined;
  return Math.ceil(((total - loaded) * elapsedMs) / loaded / 1000);
}

/** A rest of time for people: `about 20 seconds left`. Blank when it is not known. */
export function timeLeftWords(seconds: number | undefined): string {
  if (seconds === undefined) return "";
  if (seconds <= 3) return "almost done";
  if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? "about a minute left" : `about ${minutes} minutes left`;
}
