import "#scripts/server-only.ts";
import { readEnv } from "#lib/env.ts";
import { runningDatabaseUrl } from "#scripts/embedded-database.ts";
import { Refusal, runScript } from "#scripts/run-script.ts";

// Background jobs in a process of their own, for apps that run with WORKER=off.
await runScript(import.meta, async (undo) => {
  const { databaseUrl, dataDir } = readEnv(process.env);
  const database = databaseUrl ?? runningDatabaseUrl(dataDir);
  if (!database)
    throw new Refusal("DATABASE_URL is not set, and no embedded database runs here. Start the app first.");
  process.env["DATABASE_URL"] = database;
  const { startWorker } = await import("#lib/running/worker.ts");
  const worker = await startWorker();
  await undo.add(() => worker.stop());
  console.log("Doing background jobs. Ctrl-C stops.");
});
