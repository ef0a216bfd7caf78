import { exposeMetrics } from "#lib/http/expose.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = exposeMetrics();
