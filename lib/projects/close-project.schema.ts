import * as z from "zod/mini";
import { reason } from "#lib/projects/reason.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Body of close-project. Source: the project API, "Close the project"; `reason` is our addition. */
export const closeProjectBody = z.strictObject({
  closedBy: z.optional(singleLine({ limit: 200 })),
  closedStateOverride: z.optional(z.enum(["CANCELLED", "LOST"]).check(z.meta({ deprecated: true }))),
  reason: z.optional(reason),
});
