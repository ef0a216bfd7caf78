import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { rejectProject } from "#lib/projects/reject-project.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(rejectProject) });
