import "server-only";
import type { ContractTerms } from "#lib/contract-terms/contract-terms.schema.ts";
import { nameOfTerms } from "#lib/contract-terms/terms-name.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { WRITER } from "#lib/settings-writer.queries.ts";

type Database = Pick<Transaction, "$queryRaw">;
type Row = Omit<ContractTerms, "name" | "savedAt"> & { savedAt: Date };

/** Most versions that are listed, the newest. */
const MOST_LISTED = 100;

/** What new contracts get. There always are terms: the first came with the database. */
export async function newestTerms(db: Database): Promise<ContractTerms> {
  const [newest] = await find(db, Prisma.sql`ORDER BY version DESC LIMIT 1`);
  if (newest === undefined) throw new Error("The terms that came with the database are gone.");
  return newest;
}

/** A version of the terms; null when there is none of this number. */
export async function termsOfVersion(db: Database, version: number): Promise<ContractTerms | null> {
  const [found = null] = await find(db, Prisma.sql`WHERE version = ${version}`);
  return found;
}

/** The versions that there are, the newest first, without their words. */
export async function listTerms(db: Database): Promise<Omit<ContractTerms, "text">[]> {
  const rows = await db.$queryRaw<Omit<Row, "text">[]>`
    SELECT ${SAVED} FROM contract_terms ORDER BY version DESC LIMIT ${MOST_LISTED}`;
  return rows.map(named);
}

const SAVED = Prisma.sql`version, created_at AS "savedAt", ${WRITER} AS "savedBy"`;

async function find(db: Database, which: Prisma.Sql): Promise<ContractTerms[]> {
  const rows = await db.$queryRaw<Row[]>`SELECT text, ${SAVED} FROM contract_terms ${which}`;
  return rows.map(named);
}

function named<Found extends { version: number; savedAt: Date }>({ savedAt, ...row }: Found) {
  return { ...row, name: nameOfTerms(row.version), savedAt: savedAt.toISOString() };
}
