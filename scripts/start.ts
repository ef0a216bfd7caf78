import "#scripts/server-only.ts";
import { env, readEnv } from "#lib/env.ts";
import { ensureBuild, ensureDatabaseClient } from "#scripts/build.ts";
import { startEmbeddedDatabase } from "#scripts/embedded-database.ts";
import { isFree, nextFreePort } from "#scripts/free-port.ts";
import { claimInstance, runningInstance } from "#scripts/instance.ts";
import { Refusal, runScript } from "#scripts/run-script.ts";
import { signIns } from "#scripts/sign-ins.ts";
import type { Undo } from "#scripts/undo.ts";

const dev = process.argv.includes("--dev");

/** Starts everything in order: database, migrations, build, demo data, server. What was started is stopped in reverse. */
async function start(undo: Undo): Promise<void> {
  const settings = readEnv(process.env);
  const embedded = settings.databaseUrl === undefined;
  if (embedded) refuseSecond(settings.dataDir);
  const port = await choosePort(settings.port);
  // From here on the whole process, Next included, reads what was settled.
  Object.assign(process.env, {
    PORT: String(port),
    DATA_DIR: settings.dataDir,
    DEMO_DATA: settings.demoData ? "on" : "off",
  });
  if (embedded) {
    const { appUrl } = readEnv(process.env);
    await undo.add(claimInstance(settings.dataDir, appUrl));
    const database = await startEmbeddedDatabase({ directory: settings.dataDir });
    await undo.add(() => database.stop());
    process.env["DATABASE_URL"] = database.url;
  }
  await prepare();

  const { migrate } = await import("#scripts/migrate.ts");
  const applied = await migrate(String(process.env["DATABASE_URL"]));
  if (applied.length > 0) console.log(`Database: applied ${applied.join(", ")}.`);

  if (settings.demoData) await addDemoData();

  const { serve } = await import("#scripts/serve.ts");
  const server = await serve({ port, dev });
  await undo.add(() => server.stop());
  const howToSignIn = await signIns();
  console.log(
    `\n  Rooftop is ready: ${env().appUrl}\n  Open it to send a request. Ctrl-C stops it.\n\n${howToSignIn}`,
  );
}

function refuseSecond(dataDir: string): void {
  const url = runningInstance(dataDir);
  if (url)
    throw new Refusal(
      `Rooftop already runs on this data folder, at ${url}. Stop it first, or set DATA_DIR to another folder.`,
    );
}

async function choosePort(wanted: number): Promise<number> {
  if (await isFree(wanted)) return wanted;
  if (process.env["PORT"])
    throw new Refusal(`PORT: port ${wanted} is in use. Choose another, or stop what uses it.`);
  const port = await nextFreePort(wanted + 1);
  console.log(`Port ${wanted} is in use; taking ${port}.`);
  return port;
}

async function addDemoData(): Promise<void> {
  const { seedDemoData } = await import("../prisma/seed.ts");
  const added = await seedDemoData();
  if (added > 0) console.log(`Demo data: added ${added} projects.`);
}

async function prepare(): Promise<void> {
  if (dev) return ensureDatabaseClient();
  console.log("Looking whether the app must be built …");
  if (await ensureBuild()) console.log("Built.");
}

await runScript(import.meta, start);
