import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { getSite } from "#lib/sites/get-site.ts";
import { updateSite } from "#lib/sites/update-site.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(getSite),
  PATCH: handle(updateSite),
});
