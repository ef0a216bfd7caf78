// Runs in a worker thread of its own for one picture: the decoder's memory goes when the thread does, and a picture that
// keeps it busy can be stopped.
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import libheif from "libheif-js/wasm-bundle.js";
import { derivePictures, PIXEL_LIMIT, type PicturePaths } from "#lib/files/picture.ts";

const { original, paths }: { original: string; paths: PicturePaths } = workerData;

const [picture] = new libheif.HeifDecoder().decode(await readFile(original));
if (picture === undefined) throw new Error("There is no picture in this file.");
const width = picture.get_width();
const height = picture.get_height();
if (width * height <= PIXEL_LIMIT) {
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise<void>((resolve, reject) => {
    picture.display({ data, width, height }, (shown) => {
      if (shown === null) reject(new Error("The picture does not decode."));
      else resolve();
    });
  });
  await derivePictures({ data, width, height }, paths);
}
parentPort?.postMessage({ width, height });
