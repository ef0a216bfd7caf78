import { handleSession } from "#lib/http/handle-session.ts";
import { methods } from "#lib/http/methods.ts";
import { handOver } from "#lib/running/hand-over.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handleSession(handOver) });
