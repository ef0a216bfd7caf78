import * as z from "zod/mini";

/** Largest free-form object, in bytes of its JSON. */
const FREE_FORM_LIMIT = 32 * 1024;

/** An object whose insides belong to the caller: any JSON, at most 32 KiB of it. */
export const freeFormObject = z.record(z.string(), z.unknown()).check(atMostBytes(FREE_FORM_LIMIT));

/** Refuses an object whose JSON has more bytes. */
export function atMostBytes(limit: number) {
  return z.refine<Record<string, unknown>>(
    (value) => new TextEncoder().encode(JSON.stringify(value)).length <= limit,
    { error: `Keep this under ${limit / 1024} KiB of JSON.` },
  );
}
