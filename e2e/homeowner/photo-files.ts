import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { JSHandle, Page } from "@playwright/test";
import sharp from "sharp";

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A real JPEG of about half a megabyte: noise, so that it does not get smaller. */
export async function largePhoto(name: string): Promise<Upload> {
  const [width, height] = [640, 480];
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const picture = sharp({ create: { width, height, channels: 3, background: "grey", noise } });
  return { name, mimeType: "image/jpeg", buffer: await picture.jpeg({ quality: 95 }).toBuffer() };
}

/** A file as it comes with a drop or from the clipboard. */
export async function bringFile(page: Page, file: string, type: string): Promise<JSHandle<DataTransfer>> {
  const content = (await readFile(file)).toString("base64");
  return page.evaluateHandle(
    ([data, name, mime]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.codePointAt(0) ?? 0);
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: mime }));
      return transfer;
    },
    [content, basename(file), type] as const,
  );
}
