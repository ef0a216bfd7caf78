import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { DomainError } from "#lib/errors.rules.ts";

/** Room for the parts' headers and the text fields beside the file, in bytes. */
const ENVELOPE = 64 * 1024;

/** How much of a refused upload is read and dropped, in bytes, so that the sender gets to read the answer. */
const DRAIN_LIMIT = 64 * 1024 * 1024;

export interface Multipart {
  /** Text fields by name; each came once. */
  fields: Record<string, string>;
  /** The one file, now at the path that was asked for. */
  file: { name: string; byteSize: number; sha256: string };
}

/**
 * Streams a multipart body with one part `file` to `path`, a piece at a time. `limit` is the largest file in bytes.
 * Throws `unsupported_media_type`, `payload_too_large`, `invalid_multipart` (cut short, malformed) or `validation_failed`
 * (a part twice, or no file); the rest of a refused body is read and dropped.
 */
export async function readMultipart(request: Request, path: string, limit: number): Promise<Multipart> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType) || request.headers.has("content-encoding")) {
    throw new DomainError("unsupported_media_type", "Send the file as multipart/form-data.");
  }
  const source = Readable.from(request.body ?? []);
  try {
    return await parse({ source, contentType, path, limit });
  } catch (thrown) {
    await drain(source);
    throw thrown;
  }
}

interface Parsing {
  source: Readable;
  contentType: string;
  path: string;
  limit: number;
}

async function parse({ source, contentType, path, limit }: Parsing): Promise<Multipart> {
  const parser = openParser(contentType, limit);
  const fields = new Map<string, string>();
  const outcome = Promise.withResolvers<Multipart>();
  let received: Promise<Multipart["file"]> | null = null;

  const stopper = new AbortController();
  const refuse = (refusal: unknown) => {
    outcome.reject(refusal);
    // Closes the file: a part that was cut short never ends by itself.
    stopper.abort();
  };
  parser.on("file", (part, stream, name: string | undefined) => {
    stream.on("error", () => refuse(cutShort()));
    if (part !== "file") refuse(unknownPart(part));
    else if (received !== null) refuse(partTwice("file"));
    else {
      stream.once("limit", () => refuse(tooLarge(limit)));
      received = store({ stream, name: name ?? "", path, signal: stopper.signal });
      received.catch(refuse);
      return;
    }
    stream.resume();
  });
  parser.on("field", (part, value, _partTruncated, isCut) => {
    if (fields.has(part)) refuse(partTwice(part));
    if (isCut) refuse(invalid(part, "This is too long."));
    fields.set(part, value);
  });
  for (const tooMany of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
    parser.on(tooMany, () =>
      refuse(new DomainError("invalid_multipart", "Send one file and two fields, nothing more.")),
    );
  }
  parser.on("error", () => refuse(cutShort()));
  parser.on("finish", () => {
    if (received === null) refuse(invalid("file", "Send one file."));
    else received.then((file) => outcome.resolve({ fields: Object.fromEntries(fields), file }), refuse);
  });

  source.once("error", () => refuse(cutShort()));
  source.once("end", () => parser.end());
  let seen = 0;
  source.on("data", (chunk: Uint8Array) => {
    seen += chunk.length;
    if (seen > limit + ENVELOPE) refuse(tooLarge(limit));
    if (parser.write(chunk)) return;
    source.pause();
    parser.once("drain", () => source.resume());
  });
  return outcome.promise.finally(() => {
    source.removeAllListeners("data");
    source.pause();
  });
}

function openParser(contentType: string, limit: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: {
        fileSize: limit,
        files: 2,
        fields: 8,
        parts: 10,
        fieldSize: 4_096,
        fieldNameSize: 100,
        headerPairs: 20,
      },
    });
  } catch {
    throw new DomainError("invalid_multipart", "The Content-Type names no usable boundary.");
  }
}

interface Arriving {
  stream: Readable;
  name: string;
  path: string;
  signal: AbortSignal;
}

async function store({ stream, name, path, signal }: Arriving): Promise<Multipart["file"]> {
  const hash = createHash("sha256");
  let byteSize = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      byteSize += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }), { signal });
  return { name, byteSize, sha256: hash.digest("hex") };
}

async function drain(source: Readable): Promise<void> {
  let dropped = 0;
  try {
    const chunks: AsyncIterable<Uint8Array> = source;
    for await (const chunk of chunks) {
      dropped += chunk.length;
      if (dropped > DRAIN_LIMIT) break;
    }
  } catch {
    // The sender went away: nobody is left to answer.
  }
}

function tooLarge(limit: number): DomainError {
  return new DomainError("payload_too_large", `A file may have at most ${limit / 1024 / 1024} MiB.`);
}

function cutShort(): DomainError {
  return new DomainError("invalid_multipart", "The upload was cut short or is malformed. Send it again.");
}

function partTwice(part: string): DomainError {
  return invalid(part, "Send this once.");
}

function unknownPart(part: string): DomainError {
  return invalid(part, "No file is expected under this name. Send it as `file`.");
}

function invalid(path: string, message: string): DomainError {
  return new DomainError("validation_failed", "The upload is incomplete.", { errors: [{ path, message }] });
}
