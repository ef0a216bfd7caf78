import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { attachSite } from "#lib/projects/attach-site.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(attachSite) });
