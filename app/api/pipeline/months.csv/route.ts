import { deliver } from "#lib/http/deliver.ts";
import { methods } from "#lib/http/methods.ts";
import { exportMonths } from "#lib/pipeline/export-months.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: deliver(exportMonths) });
