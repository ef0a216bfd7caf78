import "server-only";
import pLimit from "p-limit";
import { DomainError } from "#lib/errors.rules.ts";
import { type FileKind, fileKindOf } from "#lib/files/file-kind.ts";
import { deriveFromHeic } from "#lib/files/heic.ts";
import { derivePictures, PIXEL_LIMIT, type PicturePaths, pictureSize } from "#lib/files/picture.ts";
import { isStorageUnavailable } from "#lib/storage/failure.rules.ts";

export interface CheckedFile {
  mediaType: FileKind;
  /** Pixels; none for a PDF. */
  width: number | null;
  height: number | null;
}

/** Pictures are decoded one at a time: two cores serve requests meanwhile, and memory does not grow with how many arrive. */
const oneAtATime = pLimit(1);

/** How many pictures may wait to be decoded before newcomers are asked to come back. */
const QUEUE_LIMIT = 40;

/**
 * Looks whether a file is what we take, and makes the pictures that people see of it. Throws `unsupported_media_type`,
 * `file_unreadable`, `image_too_large`, or `unavailable` when too many wait.
 */
export async function checkFile(original: string, paths: PicturePaths): Promise<CheckedFile> {
  const mediaType = await fileKindOf(original);
  if (mediaType === "application/pdf") return { mediaType, width: null, height: null };
  if (oneAtATime.pendingCount >= QUEUE_LIMIT) {
    throw new DomainError("unavailable", "Many photos are arriving just now. Try again in a moment.", {
      retryAfter: 10,
    });
  }
  const size = await oneAtATime(() => drawn(mediaType, original, paths));
  return { mediaType, ...size };
}

async function drawn(mediaType: FileKind, original: string, paths: PicturePaths) {
  try {
    if (mediaType === "image/heic" || mediaType === "image/heif") {
      return assertSize(await deriveFromHeic(original, paths));
    }
    const size = assertSize(await pictureSize(original));
    await derivePictures(original, paths);
    return size;
  } catch (thrown) {
    if (thrown instanceof DomainError || isStorageUnavailable(thrown)) throw thrown;
    throw new DomainError(
      "file_unreadable",
      "This picture cannot be opened. Take it again, or choose another.",
    );
  }
}

function assertSize(size: { width: number; height: number }): { width: number; height: number } {
  if (size.width * size.height <= PIXEL_LIMIT) return size;
  throw new DomainError("image_too_large", "This picture has more than 50 megapixels. Send a smaller one.");
}
