/** Largest JSON body that is taken, in bytes. */
export const JSON_LIMIT = 256 * 1024;

/** Deepest nesting of objects and arrays in one. */
export const DEPTH_LIMIT = 16;

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an array of whatever. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
