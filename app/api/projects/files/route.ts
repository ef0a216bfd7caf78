import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { uploadTempFile } from "#lib/projects/upload-temp-file.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(uploadTempFile) });
