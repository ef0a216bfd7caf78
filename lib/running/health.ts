import "server-only";
import { okResult } from "#lib/ok.schema.ts";
import type { Report } from "#lib/operation.ts";

/** The process is up. */
export const health: Report<{ ok: true }> = {
  slug: "health",
  summary: "Is the process up?",
  description: "Answers as long as the process serves requests, whatever else is down.",
  method: "GET",
  path: "/api/health",
  result: okResult,
  errors: [],
  tell: async () => ({ ok: true }),
};
