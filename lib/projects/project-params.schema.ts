import * as z from "zod/mini";

/** The part of a path that names a project. */
export const projectParams = z.strictObject({ projectId: z.guid("Give a UUID.") });
