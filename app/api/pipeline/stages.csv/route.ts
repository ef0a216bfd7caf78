import { deliver } from "#lib/http/deliver.ts";
import { methods } from "#lib/http/methods.ts";
import { exportStages } from "#lib/pipeline/export-stages.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: deliver(exportStages) });
