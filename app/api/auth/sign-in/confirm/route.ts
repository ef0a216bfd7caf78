import { confirmSignIn } from "#lib/auth/confirm-sign-in.ts";
import { handleSession } from "#lib/http/handle-session.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  POST: handleSession(confirmSignIn),
});
