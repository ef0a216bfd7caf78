import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { listProjectClasses } from "#lib/project-classes/list-project-classes.ts";
import { replaceProjectClasses } from "#lib/project-classes/replace-project-classes.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listProjectClasses),
  PUT: handle(replaceProjectClasses),
});
