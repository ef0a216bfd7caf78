import { tell } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { health } from "#lib/running/health.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: tell(health) });
