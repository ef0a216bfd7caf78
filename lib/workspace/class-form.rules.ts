import type * as z from "zod/mini";
import type { FieldError } from "#lib/errors.rules.ts";
import { fieldErrors } from "#lib/messages.rules.ts";
import { updateProjectBody } from "#lib/projects/update-project.schema.ts";

/** The class of a project and its name in another system, as a form holds them: blank for none. */
export interface ClassAndReference {
  class: string;
  xref: string;
}

/** Body of update-project with what was changed alone, or what is wrong with it. Neither can be emptied: the operation knows no way to. */
export function changedClass(
  typed: ClassAndReference,
  saved: ClassAndReference,
): { change: z.output<typeof updateProjectBody> } | { errors: FieldError[] } {
  const names = ["class", "xref"] as const;
  const changed = names.filter((name) => typed[name].trim() !== saved[name]);
  const emptied = changed.filter((name) => typed[name].trim() === "");
  const parsed = updateProjectBody.safeParse(
    Object.fromEntries(changed.filter((name) => !emptied.includes(name)).map((name) => [name, typed[name]])),
  );
  const errors = [
    ...emptied.map((path) => ({ path, message: "This can be changed, but not emptied." })),
    ...(parsed.success ? [] : fieldErrors(parsed.error.issues)),
  ];
  return errors.length === 0 && parsed.success ? { change: parsed.data } : { errors };
}
