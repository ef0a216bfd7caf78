import { type FieldError, shortPath } from "#lib/errors.rules.ts";
import type { ClassDraft } from "#lib/project-classes/class-draft.schema.ts";
import { type ProjectClassList, projectClassList } from "#lib/project-classes/project-class.schema.ts";

/** The classes as their fields are filled with them. */
export function classDraftFrom({ classes }: ProjectClassList): ClassDraft {
  return { classes: classes.map((name) => ({ name })) };
}

/** Reads the typed classes with the operation's own schema: what to send in place of a version, or what to mend first. */
export function readClasses(
  { classes }: ClassDraft,
  version: number,
): { body: ProjectClassList; faults: null } | { body: null; faults: FieldError[] } {
  const parsed = projectClassList.safeParse({ version, classes: classes.map(({ name }) => name) });
  if (parsed.success) return { body: parsed.data, faults: null };
  const faults = parsed.error.issues.map(({ path: [list = "", place], message }) => ({
    path: place === undefined ? String(list) : shortPath([list, place, "name"]),
    message,
  }));
  return { body: null, faults };
}
