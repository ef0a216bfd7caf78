/** One part of a multipart body: a text field, or a file. */
export type Part =
  | { name: string; value: string }
  | { name: string; fileName: string; bytes: Uint8Array; type?: string };

export interface Form {
  headers: { "content-type": string };
  data: Buffer;
}

const BOUNDARY = "----rooftop-boundary-9f2c";

/** A multipart/form-data body with exactly these parts in this order: what no client library would send can be sent too. */
export function multipart(parts: readonly Part[], boundary = BOUNDARY): Form {
  const chunks = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n`),
    head(part),
    content(part),
    Buffer.from("\r\n"),
  ]);
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    data: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

interface Upload {
  association: string;
  bytes: Uint8Array;
  code?: string;
  name?: string;
  type?: string;
}

/** The body of an upload as a browser sends it. */
export function uploadForm(upload: Upload): Form {
  return multipart(uploadParts(upload));
}

/** Its parts: the association, the code and the file. */
export function uploadParts({
  association,
  bytes,
  code = "switchboard_photo",
  name = "photo.jpg",
  type,
}: Upload): Part[] {
  return [
    { name: "fileAssociationId", value: association },
    { name: "fileCode", value: code },
    { name: "file", fileName: name, bytes, ...(type === undefined ? {} : { type }) },
  ];
}

function head(part: Part): Buffer {
  const disposition = `Content-Disposition: form-data; name="${part.name}"`;
  if ("value" in part) return Buffer.from(`${disposition}\r\n\r\n`);
  // Browsers send line breaks and quotes in a name percent-encoded, and everything else as it is.
  const name = part.fileName.replaceAll(/[\r\n"]/g, encodeURIComponent);
  return Buffer.from(
    `${disposition}; filename="${name}"\r\nContent-Type: ${part.type ?? "application/octet-stream"}\r\n\r\n`,
  );
}

function content(part: Part): Uint8Array {
  return "value" in part ? Buffer.from(part.value) : part.bytes;
}
