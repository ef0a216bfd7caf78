import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";

/** A row as Prisma would create it, with any JSON in its JSON columns: it reaches the database as JSON in any case. */
export type Row<CreateInput> = {
  [Name in keyof CreateInput]: Extract<CreateInput[Name], Prisma.JsonNullValueInput> extends never
    ? CreateInput[Name]
    : unknown;
};

/**
 * Records as the JSON that `jsonb_populate_recordset` reads: field names become column names, which are the same words in
 * snake case (prisma/schema.prisma maps them so).
 */
export function asRows(records: readonly object[]): string {
  return JSON.stringify(records.map(asRow));
}

/** Bytes as `asRows` carries them into a `bytea` column. */
export function asBytea(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}

function asRow(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [columnName(name), value]));
}

/** The column of a field: the same words in snake case. */
export function columnName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
