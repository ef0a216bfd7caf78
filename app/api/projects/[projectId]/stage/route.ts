import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { moveStage } from "#lib/projects/move-stage.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ POST: handle(moveStage) });
