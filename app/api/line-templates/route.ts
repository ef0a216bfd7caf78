import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { listLineTemplates } from "#lib/line-templates/list-line-templates.ts";
import { replaceLineTemplates } from "#lib/line-templates/replace-line-templates.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listLineTemplates),
  PUT: handle(replaceLineTemplates),
});
