import "#scripts/server-only.ts";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { runScript } from "#scripts/run-script.ts";
import { startTestServer } from "#scripts/test-server.ts";

const UPLOADS = 20;
const PHOTO_BYTES = 8 * 1024 * 1024;

/** How much memory the app takes while many people upload large photos at once. Linux only: it reads /proc. */
async function measureUpload(): Promise<void> {
  const photo = await largePhoto();
  const server = await startTestServer({ RATE_LIMITS: "off", WORKER: "off", LOG_LEVEL: "warn" });
  try {
    await upload(server.url, photo, 0);
    const before = peakMegabytes(server.pid);
    const start = performance.now();
    const statuses = await Promise.all(
      Array.from({ length: UPLOADS }, (_, index) => upload(server.url, photo, index + 1)),
    );
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${UPLOADS} uploads at once of ${(photo.byteLength / 1e6).toFixed(1)} MB each, 12 megapixels`,
    );
    console.log(`answered 200:       ${statuses.filter((status) => status === 200).length}`);
    console.log(`time:               ${seconds.toFixed(1)} s`);
    console.log(`memory after one:   ${before} MB`);
    console.log(`peak memory:        ${peakMegabytes(server.pid)} MB (limit 500)`);
  } finally {
    await server.stop();
  }
}

/** A 12-megapixel JPEG of noise, at the quality that makes it 8 MB or just over. */
async function largePhoto(): Promise<Uint8Array<ArrayBuffer>> {
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  const picture = { width: 4032, height: 3024, channels: 3, background: "grey", noise } as const;
  const pixels = await sharp({ create: picture }).raw().toBuffer();
  const raw = { width: picture.width, height: picture.height, channels: picture.channels };
  for (let quality = 40; quality <= 100; quality += 2) {
    const jpeg = await sharp(pixels, { raw }).jpeg({ quality }).toBuffer();
    if (jpeg.byteLength >= PHOTO_BYTES) return new Uint8Array(jpeg);
  }
  throw new Error("No quality makes the photo large enough.");
}

async function upload(url: string, photo: Uint8Array<ArrayBuffer>, index: number): Promise<number> {
  const form = new FormData();
  form.set("fileAssociationId", `measure-upload-${index}-${process.pid}`);
  form.set("fileCode", "switchboard_photo");
  form.set("file", new Blob([photo], { type: "image/jpeg" }), "photo.jpg");
  const answer = await fetch(`${url}/api/projects/files`, { method: "POST", body: form });
  if (!answer.ok) console.log(await answer.text());
  return answer.status;
}

/** The most memory the process has held in its life. */
function peakMegabytes(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

await runScript(import.meta, measureUpload);
