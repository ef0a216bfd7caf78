import { describe, expect, it } from "vitest";
import { Prisma } from "#lib/db/generated/client.ts";
import { pool } from "#lib/db/pool.ts";
import { asRows } from "#lib/db/records.ts";
import { useTestDatabase } from "#lib/testing/database.ts";

useTestDatabase();

const MODELS = [
  ["customers", Prisma.CustomerScalarFieldEnum],
  ["sites", Prisma.SiteScalarFieldEnum],
  ["projects", Prisma.ProjectScalarFieldEnum],
  ["file_associations", Prisma.FileAssociationScalarFieldEnum],
  ["files", Prisma.FileScalarFieldEnum],
  ["project_events", Prisma.ProjectEventScalarFieldEnum],
  ["idempotency_keys", Prisma.IdempotencyKeyScalarFieldEnum],
] as const;

describe("a record on its way into the database", () => {
  it.each(MODELS)("reaches %s with every field in the column of the same words", async (table, fields) => {
    const { rows } = await pool().query<{ column: string }>(
      `SELECT attname AS column FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [table],
    );
    const record = Object.fromEntries(Object.values(fields).map((field) => [field, null]));
    const columns = Object.keys(Object(JSON.parse(asRows([record]))[0]));
    expect(columns.sort()).toEqual(rows.map(({ column }) => column).sort());
  });

  it("keeps its values, and the names inside them", () => {
    const when = new Date("2026-01-02T03:04:05.678Z");
    expect(JSON.parse(asRows([{ customFields: { someName: 1 }, createdAt: when, line1: null }, {}]))).toEqual(
      [{ custom_fields: { someName: 1 }, created_at: "2026-01-02T03:04:05.678Z", line1: null }, {}],
    );
  });
});
