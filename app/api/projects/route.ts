import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { createProject } from "#lib/projects/create-project.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(createProject) });
