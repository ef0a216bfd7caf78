import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { listProjects } from "#lib/projects/list-projects.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listProjects),
  POST: handle(createProject),
});
