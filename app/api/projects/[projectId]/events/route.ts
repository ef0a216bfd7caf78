import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { listProjectEvents } from "#lib/projects/list-project-events.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: handle(listProjectEvents) });
