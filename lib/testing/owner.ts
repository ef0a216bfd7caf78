import pg from "pg";

/** Runs a statement as the database's owner, past what the application may change. */
export async function asOwner(statement: string, values: readonly unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
  await owner.query(statement, [...values]);
  await owner.end();
}
