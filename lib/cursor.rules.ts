import { DomainError } from "#lib/errors.rules.ts";

/** A place in a list, as an opaque word. */
export function cursorOf(place: readonly (string | number)[]): string {
  return btoa(JSON.stringify(place)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The place that a cursor names. Throws `validation_failed` for anything that was not made by `cursorOf`. */
export function placeOf(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    throw badCursor();
  }
}

/** The refusal of a cursor that is none of ours. */
export function badCursor(): DomainError {
  return new DomainError("validation_failed", "This cursor is not one of ours.", {
    errors: [{ path: "cursor", message: "Use nextCursor of the page before, or none to begin." }],
  });
}
