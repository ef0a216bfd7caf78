import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { DomainError } from "#lib/errors.rules.ts";

const KINDS = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/heif",
  "application/pdf",
] as const;

export type FileKind = (typeof KINDS)[number];

const WHAT_WE_TAKE = "Send a photo (JPEG, PNG, WebP or HEIC) or a PDF.";

/** Markup and programs that a browser or server would run, long enough not to turn up in compressed pixels by chance. */
const ACTIVE_CONTENT = /<script|<!doctype|<html[\s>]|<svg[\s:][^>]{0,40}xmlns|<iframe|<\?php\s|%PDF-\d\.\d/i;

const PDF_HEADER = /^%PDF-[12]\.\d/;
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/**
 * What a file is by its content, whatever its name says. A file that is two things at once (a picture that is also a web
 * page, a document or an archive) is taken for neither. Throws `unsupported_media_type`, or `file_unreadable` for a PDF
 * that is cut short.
 */
export async function fileKindOf(path: string): Promise<FileKind> {
  const detected = (await fileTypeFromFile(path))?.mime;
  const kind = KINDS.find((known) => known === detected);
  if (kind === undefined) throw new DomainError("unsupported_media_type", WHAT_WE_TAKE);
  if (await isTwoThings(path, kind)) {
    throw new DomainError(
      "unsupported_media_type",
      `This file is more than one thing at once. ${WHAT_WE_TAKE}`,
    );
  }
  return kind;
}

async function isTwoThings(path: string, kind: FileKind): Promise<boolean> {
  const file = await open(path);
  try {
    let carried = "";
    let isFirst = true;
    let last: Buffer = Buffer.alloc(0);
    const pieces: AsyncIterable<Buffer> = file.createReadStream({
      highWaterMark: 256 * 1024,
      autoClose: false,
    });
    for await (const bytes of pieces) {
      let text = carried + bytes.toString("latin1");
      if (isFirst && kind === "application/pdf") {
        if (!PDF_HEADER.test(text)) return true;
        text = text.slice(8);
      }
      if (ACTIVE_CONTENT.test(text)) return true;
      carried = text.slice(-128);
      isFirst = false;
      last = bytes.length >= 65_557 ? bytes : Buffer.concat([last, bytes]).subarray(-65_557);
    }
    if (kind === "application/pdf") assertPdfEnds(last);
    return endsAsArchive(last);
  } finally {
    await file.close();
  }
}

/** An archive's end record names the length of the comment after it, which must fit into what is left of the file. */
function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.lastIndexOf(ZIP_END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(ZIP_END, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}

function assertPdfEnds(tail: Buffer): void {
  const end = tail.subarray(-2_048).toString("latin1");
  if (end.includes("startxref") && end.includes("%%EOF")) return;
  throw new DomainError("file_unreadable", "This PDF is cut short. Save it again and send that.");
}
