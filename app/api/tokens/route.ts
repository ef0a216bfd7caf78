import { createToken } from "#lib/auth/create-token.ts";
import { listTokens } from "#lib/auth/list-tokens.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listTokens),
  POST: handle(createToken),
});
