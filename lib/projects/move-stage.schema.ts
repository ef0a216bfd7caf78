import * as z from "zod/mini";
import { reason } from "#lib/projects/reason.schema.ts";

/** Body of move-stage: the stage to go to, or COMPLETED. Going back needs a reason. */
export const moveStageBody = z.strictObject({
  to: z.enum([
    "ONBOARDING",
    "QUOTING",
    "CONSIDERING",
    "COMMITTING",
    "INSPECTION",
    "INSTALLATION",
    "REQUESTING",
    "INVESTIGATING",
    "SERVICING",
    "REVIEWING",
    "COMPLETED",
  ]),
  reason: z.optional(reason),
});
