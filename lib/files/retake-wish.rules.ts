import type { FileCode } from "#lib/projects/upload-temp-file.schema.ts";

/** Staff want a photo taken again, and nobody has sent a newer one. */
export interface RetakeWish {
  /** The event's. */
  id: string;
  fileId: string;
  fileCode: FileCode;
  /** What is wrong with it, for the homeowner to read. */
  reason: string;
}
