import * as z from "zod/mini";
import { singleLine } from "#lib/text.schema.ts";

/** Body of update-project: what is left out stays as it is. Source: the project API, "Update an existing project". */
export const updateProjectBody = z.strictObject({
  class: z.optional(singleLine()),
  xref: z.optional(singleLine()),
});
