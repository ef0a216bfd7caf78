import { tell } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { ready } from "#lib/running/ready.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: tell(ready) });
