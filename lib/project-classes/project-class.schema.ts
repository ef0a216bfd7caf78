import * as z from "zod/mini";
import { settingsVersion } from "#lib/settings-version.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Most classes that there may be. */
const MOST_CLASSES = 100;

/** All classes that staff are offered, in their order, and which state of the list this is. */
export const projectClassList = z.strictObject({
  version: settingsVersion,
  classes: z.array(singleLine({ limit: 100, message: "Give it a name, on one line." })).check(
    z.maxLength(MOST_CLASSES, `Keep at most ${MOST_CLASSES} classes.`),
    z.superRefine((names, context) => {
      for (const [place, name] of names.entries()) {
        if (names.indexOf(name) === place) continue;
        context.addIssue({ code: "custom", path: [place], message: "This class is there already." });
      }
    }),
  ),
});

export type ProjectClassList = z.output<typeof projectClassList>;
