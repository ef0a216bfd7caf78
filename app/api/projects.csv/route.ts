import { deliver } from "#lib/http/deliver.ts";
import { methods } from "#lib/http/methods.ts";
import { exportProjects } from "#lib/pipeline/export-projects.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: deliver(exportProjects) });
