import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/** A time of the database as UTC in ISO 8601, with milliseconds. */
export function iso(column: string): Prisma.Sql {
  return Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
