import type { TestProject } from "vitest/node";
import { migrate } from "#scripts/migrate.ts";
import { startThrowAwayDatabase } from "#scripts/throw-away-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the migrated database that every test database is copied from. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startThrowAwayDatabase();
  await migrate(database.url);
  project.provide("templateUrl", database.url);
  return () => database.stop();
}
