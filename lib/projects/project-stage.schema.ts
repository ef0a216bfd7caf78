import * as z from "zod/mini";
import { OPEN_STAGES } from "#lib/projects/project-lifecycle.rules.ts";

/** Stages as the lifecycle has them. */
export const stage = z.enum([...OPEN_STAGES, "CLOSED"]);
