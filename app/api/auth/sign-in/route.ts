import { requestSignIn } from "#lib/auth/request-sign-in.ts";
import { handleSession } from "#lib/http/handle-session.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  POST: handleSession(requestSignIn),
});
