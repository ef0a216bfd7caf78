import { readdir } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import * as z from "zod/mini";
import { DOMAIN_TABLES } from "#lib/testing/tables.ts";

const VARIANTS = ["original", "display", "thumb"] as const;

export interface StoredFile {
  association_id: string;
  code: string;
  name: string;
  media_type: string;
  byte_size: number;
  sha256: string;
  width: number | null;
  height: number | null;
  /** Paths of its bytes. */
  bytes: Record<(typeof VARIANTS)[number], string>;
}

export interface Stored {
  /** A fingerprint of every table's rows, and the listing of the store: equal when nothing was written. */
  snapshot(): Promise<Record<string, unknown>>;
  /** Rows of a query, as JSON has them. */
  rows(query: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** The files of an association, in the order they came. */
  filesUnder(association: string): Promise<StoredFile[]>;
}

/** A look at all that a server keeps, past its own code. */
export function storedIn(database: pg.Pool, dataDir: string): Stored {
  const root = path.join(dataDir, "files");
  const rows: Stored["rows"] = async (query, values) => {
    const result = await database.query(`SELECT to_jsonb(found) AS row FROM (${query}) AS found`, values);
    return z
      .array(z.object({ row: z.record(z.string(), z.unknown()) }))
      .parse(result.rows)
      .map(({ row }) => row);
  };
  return {
    rows,
    async snapshot() {
      const prints = DOMAIN_TABLES.map((table) => `SELECT '${table}' AS name, ${PRINT} FROM ${table} AS t`);
      const jobs = `SELECT 'jobs' AS name, count(*) AS count, md5(coalesce(string_agg(t::text, '|' ORDER BY t.id), '')) AS print
        FROM (SELECT id, name, data FROM pgboss.job WHERE name = 'mail') AS t`;
      const all = `${[...prints, jobs].join(" UNION ALL ")} ORDER BY name`;
      return { rows: await rows(all), files: await listing(root) };
    },
    async filesUnder(association) {
      const found = await rows("SELECT * FROM files WHERE association_id = $1 ORDER BY created_at, id", [
        association,
      ]);
      return found.map((row) => {
        const file = storedFile.parse(row);
        const folder = path.join(root, "kept", file.storage_key.slice(-2), file.storage_key);
        const bytes = {
          original: path.join(folder, "original"),
          display: path.join(folder, "display"),
          thumb: path.join(folder, "thumb"),
        };
        return { ...file, bytes };
      });
    },
  };
}

// PostgreSQL writes a new version of a row for every change: where it lies and whose it is tells as much as what it holds.
const PRINT =
  "count(*) AS count, md5(coalesce(string_agg(t.ctid::text || t.xmin, '|' ORDER BY t.ctid), '')) AS print";

const storedFile = z.object({
  association_id: z.string(),
  code: z.string(),
  name: z.string(),
  media_type: z.string(),
  byte_size: z.number(),
  sha256: z.string(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  storage_key: z.string(),
});

/** Every file in the store, and every folder of an upload that was not finished. */
async function listing(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() || path.basename(entry.parentPath) === "incoming")
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
