import { isList, isRecord } from "#lib/json.rules.ts";

/**
 * A copy of `base` with every value of `found` that has the same place and the same kind; all else of `found` is ignored.
 * An array in `base` with an object in it takes as many objects; one that is empty takes strings.
 */
export function overlay<T>(base: T, found: unknown): T;
export function overlay(base: unknown, found: unknown): unknown {
  if (isList(base)) return isList(found) ? overlayItems(base, found) : base;
  if (isRecord(base)) {
    const given = isRecord(found) ? found : {};
    return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, overlay(value, given[key])]));
  }
  return typeof base === typeof found ? found : base;
}

function overlayItems(base: unknown[], found: unknown[]): unknown[] {
  const [pattern] = base;
  if (pattern === undefined) return found.filter((item) => typeof item === "string");
  return found.length === 0 ? base : found.map((item) => overlay(pattern, item));
}
