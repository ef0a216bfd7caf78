import * as z from "zod/mini";
import { flag } from "#lib/flag.schema.ts";

/** What a photo shows; the document's own codes. */
export const FILE_CODES = [
  "switchboard_photo",
  "preferred_installation_location_photo",
  "site_access_photo",
] as const;

export type FileCode = (typeof FILE_CODES)[number];

/** Largest file, in bytes. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** Most files of one code in one association. */
export const FILES_PER_CODE = 10;

/** Text fields beside the file. Without a session the id is all that guards the photos: the operation asks 16 characters then. */
export const uploadTempFileFields = z.strictObject({
  fileAssociationId: z
    .string("Send one fileAssociationId.")
    .check(z.regex(/^[A-Za-z0-9._-]{1,128}$/, "Use 1 to 128 letters, digits, dots, dashes and underscores.")),
  fileCode: z.enum(
    FILE_CODES,
    "Send one of switchboard_photo, preferred_installation_location_photo, site_access_photo.",
  ),
});

/** Query of upload-temp-file: whether the file replaces all others of its code. */
export const uploadTempFileQuery = z.strictObject({
  replace: flag,
});
