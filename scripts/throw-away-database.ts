import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "#scripts/embedded-database.ts";

export type ThrowAwayDatabase = EmbeddedDatabase & {
  /** A folder beside the database that goes with it: for files and secrets. */
  directory: string;
};

/** An empty PostgreSQL in a temporary folder. Stopping it removes the folder. `settings` are server settings by name. */
export async function startThrowAwayDatabase(
  settings: Record<string, string> = {},
): Promise<ThrowAwayDatabase> {
  const directory = mkdtempSync(path.join(tmpdir(), "rooftop-"));
  // The database's own user must get through to its folder.
  chmodSync(directory, 0o711);
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const database = await startEmbeddedDatabase({ directory, throwAway: true, settings });
    return { ...database, directory, stop: () => database.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
