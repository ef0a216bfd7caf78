import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

export type TestDatabase = { url: string; drop(): Promise<void> };

/**
 * Gives the test file a database of its own, migrated and empty, and a data folder, by way of the environment: call it at the
 * top of the file. Nothing may ask for `env()` before the tests begin.
 */
export function useTestDatabase(): void {
  let database: TestDatabase | undefined;
  const dataDir = mkdtempSync(path.join(tmpdir(), "rooftop-files-"));

  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: dataDir });
  });

  afterAll(async () => {
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

/** A copy of the migrated database, or an empty one. Dropping it cuts whoever is still connected. */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  const source = migrated ? template.pathname.slice(1) : "template0";
  await administer(template, `create database ${name} template ${source}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(template, `drop database ${name} with (force)`) };
}

async function administer(template: URL, statement: string): Promise<void> {
  const url = new URL(template);
  // Not the template itself: PostgreSQL does not copy a database that somebody is connected to.
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
