import "server-only";
import { pool } from "#lib/db/pool.ts";
import { okResult } from "#lib/ok.schema.ts";
import type { Report } from "#lib/operation.ts";
import { assertStorageAnswers } from "#lib/storage/file-store.ts";

/** The database and the storage answer. */
export const ready: Report<{ ok: true }> = {
  slug: "ready",
  summary: "Can it serve?",
  description: "Answers 200 when the database and the storage do, else 503.",
  method: "GET",
  path: "/api/ready",
  result: okResult,
  errors: ["unavailable"],
  async tell() {
    await Promise.all([pool().query("SELECT 1"), assertStorageAnswers()]);
    return { ok: true };
  },
};
