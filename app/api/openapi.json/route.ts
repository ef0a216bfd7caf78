import { tell } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { openapi } from "#lib/running/openapi.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: tell(openapi) });
