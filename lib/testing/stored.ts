import { createHash, randomUUIDv7 } from "node:crypto";
import { database } from "#lib/db/client.ts";
import type { File, FileAssociation } from "#lib/db/generated/client.ts";
import { pool } from "#lib/db/pool.ts";
import { FILE_CODES, FILES_PER_CODE } from "#lib/projects/upload-temp-file.schema.ts";
import { DOMAIN_TABLES } from "#lib/testing/tables.ts";

/** The jobs are part of a change too. */
const TABLES = [...DOMAIN_TABLES, "pgboss.job"];

/** How many rows each table holds. */
export async function storedCounts(): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `'${table}', (SELECT count(*) FROM ${table})`).join(", ");
  const { rows } = await pool().query<{ counts: Record<string, number> }>(
    `SELECT jsonb_build_object(${counts}) AS counts`,
  );
  return rows[0]?.counts ?? {};
}

/** Photos that wait under an association, a second apart; their bytes are not there. At most ten of each code, one code after another. */
export async function uploadsUnder(
  id: string,
  { visitorHash, count }: { visitorHash: string | null; count: number },
): Promise<FileAssociation & { files: File[] }> {
  const start = Date.now() - 60_000;
  const files = Array.from({ length: count }, (_, index) => ({
    id: randomUUIDv7(),
    code: FILE_CODES[Math.floor(index / FILES_PER_CODE)] ?? FILE_CODES[0],
    name: `photo-${index}.jpg`,
    mediaType: "image/jpeg",
    byteSize: 1_000 + index,
    sha256: createHash("sha256").update(String(index)).digest("hex"),
    width: 40,
    height: 30,
    storageKey: randomUUIDv7(),
    createdAt: new Date(start + index * 1_000),
  }));
  return database().fileAssociation.create({
    data: { id, visitorHash, touchedAt: new Date(start), files: { create: files } },
    include: { files: { orderBy: { createdAt: "asc" } } },
  });
}
