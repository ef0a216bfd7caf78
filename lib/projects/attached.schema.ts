import * as z from "zod/mini";

/** Answer of attach-customer and attach-site: who or what the project has now. */
export const attachedResult = z.strictObject({ id: z.guid() });
