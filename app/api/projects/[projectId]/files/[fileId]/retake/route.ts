import { askForRetake } from "#lib/files/ask-for-retake.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(askForRetake) });
