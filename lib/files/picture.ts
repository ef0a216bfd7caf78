import sharp, { type ResizeOptions, type Sharp } from "sharp";

/** Most pixels a picture may have: 50 megapixels. */
export const PIXEL_LIMIT = 50_000_000;

/** Longest side, in pixels, of the pictures that people see. */
const SIDES = { display: 2_048, thumb: 400 } as const;

// Uploads are many and memory is shared: no cache between pictures, one core each.
sharp.cache(false);
sharp.concurrency(1);

export type Pixels = string | { data: Uint8Array | Uint8ClampedArray; width: number; height: number };

export interface PicturePaths {
  display: string;
  thumb: string;
}

/**
 * Makes the two pictures that people see of an original: upright, in sRGB, without metadata, as JPEG. Reads every pixel on
 * the way, so that a picture which is cut short or broken throws. `pixels` is a path, or four bytes a pixel.
 */
export async function derivePictures(pixels: Pixels, paths: PicturePaths): Promise<void> {
  const display = await open(pixels)
    .autoOrient()
    .resize(fit(SIDES.display))
    .flatten({ background: "#fff" })
    .jpeg({ quality: 82 })
    .timeout({ seconds: 30 })
    .toFile(paths.display);
  if (display.size === 0) throw new Error("The display picture came out empty.");
  await sharp(paths.display)
    .resize(fit(SIDES.thumb))
    .jpeg({ quality: 78 })
    .timeout({ seconds: 10 })
    .toFile(paths.thumb);
}

/** Width and height of a picture as it is seen, in pixels, from its header alone. */
export async function pictureSize(path: string): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(path, { limitInputPixels: false }).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

function open(pixels: Pixels): Sharp {
  if (typeof pixels === "string") {
    return sharp(pixels, { limitInputPixels: PIXEL_LIMIT, failOn: "error", sequentialRead: true });
  }
  return sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } });
}

function fit(side: number): ResizeOptions {
  return { width: side, height: side, fit: "inside", withoutEnlargement: true };
}
