import * as z from "zod/mini";
import { fileAssociationId } from "#lib/files/file-association.schema.ts";

/** Body of attach-files: the id that the files were uploaded under. */
export const attachFilesBody = z.strictObject({ fileAssociationId });
