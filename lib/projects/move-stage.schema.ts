import * as z from "zod/mini";
import { OPEN_STAGES } from "#lib/projects/project-lifecycle.rules.ts";
import { reason } from "#lib/projects/reason.schema.ts";

/** Body of move-stage: the stage to go to, or COMPLETED. Going back needs a reason. */
export const moveStageBody = z.strictObject({
  to: z.enum([...OPEN_STAGES, "COMPLETED"]),
  reason: z.optional(reason),
});
