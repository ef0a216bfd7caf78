import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { MigrationAdapter } from "#scripts/migration-adapter.ts";

const SCHEMA = "prisma/schema.prisma";
export const MIGRATIONS = "prisma/migrations";

const everything = { externalTables: [], externalEnums: [] };

/** Applies the migrations that the database has not seen yet and returns their names. Throws when one fails. */
export function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrations(),
      filters: everything,
    });
    return appliedMigrationNames;
  });
}

/** The SQL that would bring a migrated database to what prisma/schema.prisma says; empty when they agree. */
export function schemaDrift(databaseUrl: string): Promise<string> {
  const files = [schemaFile()];
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      // Prisma's words for "the database that the adapter is connected to".
      from: { tag: "schemaDatasource", files, configDir: process.cwd() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: everything,
    });
    const sql = stdout?.trim() ?? "";
    return sql.includes("This is an empty migration") ? "" : sql;
  });
}

async function withEngine<Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const { path: name, content } = schemaFile();
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool));
  const engine = await SchemaEngine.new({ datamodels: [[name, content]] }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

function schemaFile() {
  return { path: SCHEMA, content: readFileSync(SCHEMA, "utf8") };
}

/** The folder of migrations, in the order of their names, as the engine wants it. */
function migrations(): MigrationList {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  const lock = path.join(MIGRATIONS, "migration_lock.toml");
  return {
    baseDir: path.resolve(MIGRATIONS),
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
