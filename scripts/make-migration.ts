import "#scripts/server-only.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal, runScript } from "#scripts/run-script.ts";
import { applyMigrations, MIGRATIONS, schemaDrift } from "#scripts/schema-engine.ts";
import { startThrowAwayDatabase } from "#scripts/throw-away-database.ts";

/** Writes the SQL that leads from the migrations so far to prisma/schema.prisma, as a new migration to read and mend by hand. */
async function makeMigration(name: string): Promise<void> {
  const database = await startThrowAwayDatabase();
  try {
    await applyMigrations(database.url);
    const sql = await schemaDrift(database.url);
    if (sql === "") return console.log("The migrations already make what the schema says.");
    const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "migration.sql"), `${sql}\n`);
    console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
  } finally {
    await database.stop();
  }
}

await runScript(import.meta, async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Refusal("Usage: npm run migration -- name_in_snake_case");
  await makeMigration(name);
});
