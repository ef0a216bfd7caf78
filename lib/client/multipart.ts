import type { FileContent, FileStream, NamedContent } from "./file-input.ts";

/** A body with what it says of itself. */
export interface Form {
  body: BodyInit;
  headers: Record<string, string>;
  isStream: boolean;
}

/** Fields and one file as multipart/form-data. A stream is sent as it comes: never more of it is held than one piece. */
export function formOf(fields: Readonly<Record<string, string>>, file: NamedContent): Form {
  const { content, name } = file;
  if (content instanceof Blob) return { body: blobForm(fields, content, name), headers: {}, isStream: false };
  const boundary = `rooftop-${crypto.randomUUID()}`;
  return {
    body: bytesOf(pieces(fields, { content, name }, boundary)),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    isStream: true,
  };
}

function blobForm(fields: Readonly<Record<string, string>>, blob: Blob, name: string): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append("file", blob, name);
  return form;
}

interface Streamed {
  content: Exclude<FileContent, Blob>;
  name: string;
}

async function* pieces(
  fields: Readonly<Record<string, string>>,
  { content, name }: Streamed,
  boundary: string,
): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  const head = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  for (const [field, value] of Object.entries(fields)) {
    yield text.encode(`${head(`name="${quoted(field)}"`)}\r\n${value}\r\n`);
  }
  yield text.encode(
    `${head(`name="file"; filename="${quoted(name)}"`)}Content-Type: application/octet-stream\r\n\r\n`,
  );
  yield* chunksOf(typeof content === "function" ? content() : content);
  yield text.encode(`\r\n--${boundary}--\r\n`);
}

/** Line breaks and quotes as browsers send them in a name: they would end it. */
function quoted(name: string): string {
  return name.replaceAll(/[\r\n"]/g, encodeURIComponent);
}

/** The pieces of a stream, also where its kind cannot be iterated over, as in Safari. It is let go when nobody wants more. */
async function* chunksOf(stream: FileStream): AsyncGenerator<Uint8Array> {
  if (!(stream instanceof ReadableStream)) {
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Has no effect on a stream that came to its end.
    await reader.cancel();
  }
}

function bytesOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
