import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { listSites } from "#lib/sites/list-sites.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: handle(listSites) });
