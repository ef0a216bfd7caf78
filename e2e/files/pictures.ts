import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp, { type Sharp } from "sharp";

/** Words hidden in the metadata of pictures made here: they must not turn up in what people see. */
export const SECRET = "taken-at-home-by-ann";

const RED = { r: 200, g: 30, b: 30 };
const BLUE = { r: 30, g: 30, b: 200 };

/** A picture whose left half is red and whose right half is blue. */
function halves(width: number, height: number): Sharp {
  const left = { create: { width: Math.floor(width / 2), height, channels: 3, background: RED } } as const;
  return sharp({ create: { width, height, channels: 3, background: BLUE } }).composite([
    { input: left, left: 0, top: 0 },
  ]);
}

/** A JPEG as a phone makes it. With `orientation` 6 it was taken upright: its red half belongs on top. */
export function jpeg({ width = 400, height = 200, orientation = 1 } = {}): Promise<Buffer> {
  return halves(width, height)
    .withExif({
      IFD0: { Copyright: SECRET, Artist: SECRET },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "33/1 52/1 0/1" },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

/** A PNG. */
export function png({ width = 300, height = 150 } = {}): Promise<Buffer> {
  return halves(width, height).png().toBuffer();
}

/** A WebP. */
export function webp(): Promise<Buffer> {
  return halves(200, 100).webp().toBuffer();
}

/** A HEIC of 320 × 240, red on the left and blue on the right, as an iPhone would send it. */
export function heic(): Promise<Buffer> {
  return readFile(fileURLToPath(new URL("halves.heic", import.meta.url)));
}

/** A PNG of 81 megapixels in a few kilobytes. */
export function pixelBomb(): Promise<Buffer> {
  const white = { width: 9_000, height: 9_000, channels: 3, background: "#fff" } as const;
  return sharp({ create: white, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
}

/** A photo that does not compress: about `megabytes` of noise as JPEG. */
export function noise(megabytes: number): Promise<Buffer> {
  // At this quality a pixel of noise takes about one byte.
  const side = Math.ceil(Math.sqrt(megabytes * 1_048_576));
  const gaussian = { type: "gaussian", mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: side, height: side, channels: 3, background: "#888", noise: gaussian } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The smallest document that is a whole PDF. */
export function pdf(): Buffer {
  const body = [
    "%PDF-1.4",
    "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
    "2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj",
    "",
  ].join("\n");
  const trailer = `xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \ntrailer <</Size 3 /Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + trailer);
}

/** The smallest ZIP archive: one empty file. */
export function zip(): Buffer {
  const name = Buffer.from("a.txt");
  const local = Buffer.alloc(30);
  local.write("PK\x03\x04", "latin1");
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write("PK\x01\x02", "latin1");
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, name, central, name, end]);
}

/** Whether a corner of a picture is red or blue. */
export async function colourAt(bytes: Buffer, corner: "top left" | "bottom right"): Promise<"red" | "blue"> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const inset = 3 * (info.width + 1) * info.channels;
  const at = corner === "top left" ? inset : data.length - inset - info.channels;
  return (data[at] ?? 0) > (data[at + 2] ?? 0) ? "red" : "blue";
}
