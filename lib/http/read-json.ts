import { DomainError, type FieldError, MOST_ERRORS, shortPath } from "#lib/errors.rules.ts";
import { DEPTH_LIMIT, JSON_LIMIT } from "#lib/json.rules.ts";

/**
 * The body's bytes, at most 256 KiB of `application/json`; none when no body was sent. Throws `unsupported_media_type` or
 * `payload_too_large`, the latter without having read more than that.
 */
export async function readJsonBytes(request: Request): Promise<Uint8Array> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const isJson = mediaType === "application/json" && !request.headers.has("content-encoding");
  if (!isJson && (mediaType !== undefined || request.headers.has("content-encoding"))) throw notJson();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > JSON_LIMIT) throw new DomainError("payload_too_large", "The body may have at most 256 KiB.");
    if (!isJson && size > 0) throw notJson();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function notJson(): DomainError {
  return new DomainError("unsupported_media_type", "Send the body as application/json, not compressed.");
}

/**
 * The value of a JSON body: text in NFC; no NUL, no half of a surrogate pair, no number too large to hold, at most 16
 * levels deep. Throws `invalid_json` or `validation_failed`.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const value = parse(bytes);
  const errors: FieldError[] = [];
  const clean = cleaned({ value, path: "", depth: 0, errors });
  if (errors.length > 0) throw unstorable(errors);
  return clean;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError("invalid_json", "The body is not valid JSON in UTF-8.");
  }
}

interface Place {
  value: unknown;
  path: string;
  depth: number;
  errors: FieldError[];
}

function cleaned({ value, path, depth, errors }: Place): unknown {
  if (typeof value === "string") return cleanedText(value, path, errors);
  if (typeof value === "number" && !Number.isFinite(value)) {
    note(errors, { path, message: "This number is too large." });
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEPTH_LIMIT)
    throw new DomainError("invalid_json", `The body may be nested ${DEPTH_LIMIT} levels deep.`);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      cleaned({ value: item, path: below(path, index), depth: depth + 1, errors }),
    );
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const name = cleanedText(key, below(path, key), errors);
    if (name === "__proto__") note(errors, { path: below(path, key), message: "This name cannot be used." });
    return [name, cleaned({ value: item, path: below(path, key), depth: depth + 1, errors })] as const;
  });
  const clean = Object.fromEntries(entries);
  if (Object.keys(clean).length < entries.length) {
    note(errors, { path, message: "Two names in here differ only in how their accents are written." });
  }
  return clean;
}

function cleanedText(text: string, path: string, errors: FieldError[]): string {
  if (text.includes("\0")) note(errors, { path, message: "Text cannot hold the NUL character." });
  if (!text.isWellFormed())
    note(errors, { path, message: "Text holds half of a character (a lone surrogate)." });
  return text.normalize("NFC");
}

/** Takes down one error; with the last that anybody would read, it stops looking. */
function note(errors: FieldError[], error: FieldError): void {
  errors.push(error);
  if (errors.length >= MOST_ERRORS) throw unstorable(errors);
}

function unstorable(errors: readonly FieldError[]): DomainError {
  return new DomainError("validation_failed", "Some of this cannot be stored.", { errors });
}

function below(path: string, name: string | number): string {
  return shortPath(path === "" ? [name] : [path, name]);
}
