// Runs in a worker thread of its own for one picture: the decoder's memory goes when the thread does, and a picture that
// keeps it busy can be stopped.
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import libheif from "libheif-js/wasm-bundle.js";
import * as z from "zod/mini";
import { derivePictures, PIXEL_LIMIT } from "#lib/files/picture.ts";

const task = z
  .object({ original: z.string(), paths: z.object({ display: z.string(), thumb: z.string() }) })
  .parse(workerData);

const pictures = new libheif.HeifDecoder().decode(await readFile(task.original));
const picture = pictures.find((candidate) => candidate.is_primary()) ?? pictures[0];
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
  await derivePictures({ data, width, height }, task.paths);
}
parentPort?.postMessage({ width, height });
