import sharp from "sharp";

/** A logo as a PNG: blue, and see-through. */
export function logoPng(width = 1_440, height = 360): Promise<Buffer> {
  const background = { r: 20, g: 60, b: 200, alpha: 0.5 };
  return sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer();
}
