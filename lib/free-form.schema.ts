import * as z from "zod/mini";

/** Largest free-form object, in bytes of its JSON. */
export const FREE_FORM_LIMIT = 32 * 1024;

/** An object whose insides belong to the caller: any JSON, at most 32 KiB of it. */
export const freeFormObject = z.record(z.string(), z.unknown()).check(atMostBytes());

/** Refuses an object whose JSON is longer than 32 KiB. */
export function atMostBytes() {
  return z.refine<Record<string, unknown>>(
    (value) => new TextEncoder().encode(JSON.stringify(value)).length <= FREE_FORM_LIMIT,
    { error: "Keep this under 32 KiB of JSON." },
  );
}
