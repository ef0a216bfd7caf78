import "server-only";
import sharp from "sharp";
import { isPng, type Signature } from "#lib/contracts/signature.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** Most pixels of a drawn signature. */
const MOST_PIXELS = 2_000_000;

/** Throws `validation_failed` for a drawing as a PNG that cannot be shown: evidence must be good for being looked at. */
export async function assertReadable(signature: Signature | undefined): Promise<void> {
  if (signature?.kind !== "DRAWN" || !isPng(signature.data)) return;
  try {
    await shownPng(signature.data);
  } catch {
    throw new DomainError("validation_failed", "The drawing cannot be read.", {
      errors: [{ path: "signature.data", message: "This is no drawing we can read. Draw it again." }],
    });
  }
}

/** A drawing as a PNG of ours, decoded and made anew. Throws for bytes that are none, or too many pixels. */
export function shownPng(dataUrl: string): Promise<Buffer> {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).png().toBuffer();
}
