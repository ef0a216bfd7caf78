import * as z from "zod/mini";

/** The path of one file of a project. */
export const fileParams = z.strictObject({
  projectId: z.guid("Give a UUID."),
  fileId: z.guid("Give a UUID."),
});

/** Which form of a file: a small picture, a large one, or the very bytes that were sent. */
export const getFileQuery = z.strictObject({
  variant: z._default(z.enum(["thumb", "display", "original"]), "display"),
});
