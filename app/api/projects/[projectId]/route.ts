import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { getProject } from "#lib/projects/get-project.ts";
import { updateProject } from "#lib/projects/update-project.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(getProject),
  PATCH: handle(updateProject),
});
