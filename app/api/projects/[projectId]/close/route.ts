import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { closeProject } from "#lib/projects/close-project.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(closeProject) });
