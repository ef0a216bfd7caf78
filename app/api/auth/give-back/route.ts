import { giveBack } from "#lib/auth/give-back.ts";
import { handleSession } from "#lib/http/handle-session.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  POST: handleSession(giveBack),
});
