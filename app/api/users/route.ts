import { createUser } from "#lib/auth/create-user.ts";
import { listUsers } from "#lib/auth/list-users.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listUsers),
  POST: handle(createUser),
});
