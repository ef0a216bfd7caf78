import * as z from "zod/mini";
import { projectFilter } from "#lib/projects/project-filter.schema.ts";

/** Which projects are counted or written out: those that a list with the same words shows. */
export const pipelineQuery = z.strictObject(projectFilter);
