import { deliver } from "#lib/http/deliver.ts";
import { methods } from "#lib/http/methods.ts";
import { exportWeeks } from "#lib/pipeline/export-weeks.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: deliver(exportWeeks) });
