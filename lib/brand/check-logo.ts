import "server-only";
import pLimit from "p-limit";
import sharp, { type Sharp } from "sharp";
import { DomainError } from "#lib/errors.rules.ts";
import { fileKindOf } from "#lib/files/file-kind.ts";
import { type PicturePaths, pictureSize } from "#lib/files/picture.ts";
import { isStorageUnavailable } from "#lib/storage/failure.rules.ts";

/** Most pixels a logo may have as it is sent: 25 megapixels. */
const MOST_PIXELS = 25_000_000;

/** Largest as it is shown, in pixels: sharp where one point is three. */
const LARGEST = { width: 720, height: 180 } as const;

/** What we take. An SVG is a document that may hold programs and fetch others: it is none of these. */
const KINDS = ["image/png", "image/jpeg", "image/webp"] as const;

const oneAtATime = pLimit(1);

/**
 * Looks whether a file is a picture that can be a logo, and makes two of it, without metadata: a PNG for screens, with what it
 * leaves open, and one on white for paper. Throws `unsupported_media_type`, `file_unreadable`, `image_too_large`.
 */
export async function checkLogo(original: string, { display, thumb }: PicturePaths) {
  await assertKind(original);
  return oneAtATime(async () => {
    try {
      assertSize(await pictureSize(original));
      const { width, height } = await drawn(open(original).autoOrient().resize(FITTING), display);
      await drawn(sharp(display).flatten({ background: "#ffffff" }), thumb);
      return { mediaType: "image/png", width, height };
    } catch (thrown) {
      if (thrown instanceof DomainError || isStorageUnavailable(thrown)) throw thrown;
      throw new DomainError(
        "file_unreadable",
        "This picture cannot be opened. Save it again, or send another.",
      );
    }
  });
}

const FITTING = { ...LARGEST, fit: "inside", withoutEnlargement: true } as const;

function open(path: string): Sharp {
  return sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true });
}

function drawn(picture: Sharp, path: string) {
  return picture.toColourspace("srgb").png({ compressionLevel: 9 }).timeout({ seconds: 20 }).toFile(path);
}

async function assertKind(path: string): Promise<void> {
  const kind = await fileKindOf(path).catch((thrown: unknown) => {
    if (thrown instanceof DomainError) return null;
    throw thrown;
  });
  if (KINDS.some((known) => known === kind)) return;
  throw new DomainError("unsupported_media_type", "Send the logo as a PNG, a JPEG or a WebP.");
}

function assertSize({ width, height }: { width: number; height: number }): void {
  if (width * height <= MOST_PIXELS) return;
  throw new DomainError("image_too_large", "This picture has more than 25 megapixels. Send a smaller one.");
}
