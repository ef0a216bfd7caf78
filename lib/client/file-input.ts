/** Bytes as they come: a web stream, or anything that yields them, such as a file stream of Node. */
export type FileStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** What a file holds. A stream can be sent once; a function that opens it anew lets the upload be tried again. */
export type FileContent = Blob | FileStream | (() => FileStream);

/** A file to upload: its content, or its content with the name that it is kept under. The server tells its kind by the content. */
export type FileInput = FileContent | { content: FileContent; name?: string };

/** A file to upload, told apart from its name. */
export interface NamedContent {
  content: FileContent;
  name: string;
}

/** The content of a file, and the name it is to have. */
export function namedContent(file: FileInput): NamedContent {
  if (typeof file === "object" && "content" in file) {
    return { content: file.content, name: file.name ?? nameOf(file.content) };
  }
  return { content: file, name: nameOf(file) };
}

/** Whether the content can be sent a second time. */
export function isRepeatable(content: FileContent): boolean {
  return content instanceof Blob || typeof content === "function";
}

function nameOf(content: FileContent): string {
  return content instanceof Blob && "name" in content ? String(content.name) : "file";
}
