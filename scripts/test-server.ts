import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuild } from "#scripts/build.ts";
import { freePort } from "#scripts/free-port.ts";
import { migrate } from "#scripts/migrate.ts";
import { startThrowAwayDatabase } from "#scripts/throw-away-database.ts";

export type TestServer = {
  url: string;
  /** The owner's address of its database. */
  databaseUrl: string;
  /** Where the database server writes its log. */
  databaseLog: string;
  /** Its data folder: stored files and the mail outbox. */
  dataDir: string;
  /** Its process, the database not included. */
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends its process between one instruction and the next, as a crash does, and starts another on the same port and data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A production server of its own process, on an empty throw-away database, data folder and free port. Builds when sources
 * changed. `environment` is added to the server's; `databaseSettings` are PostgreSQL's, by name.
 */
export async function startTestServer(
  environment: Record<string, string> = {},
  databaseSettings: Record<string, string> = {},
): Promise<TestServer> {
  await ensureBuild();
  const database = await startThrowAwayDatabase(databaseSettings);
  try {
    await migrate(database.url);
    const port = await freePort();
    const dataDir = path.join(database.directory, "data");
    const url = `http://localhost:${port}`;
    const settings = {
      PORT: String(port),
      APP_URL: url,
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      ...environment,
    };
    const log = path.join(database.directory, "server.log");
    let server = spawnServer(settings, log);
    const output = () => readFileSync(log, "utf8");
    await untilHealthy(url, server, output);
    return {
      url,
      databaseUrl: database.url,
      databaseLog: database.log,
      dataDir,
      get pid() {
        return server.pid ?? 0;
      },
      output,
      async crash() {
        await end(server, "SIGKILL");
        server = spawnServer(settings, log);
        await untilHealthy(url, server, output);
      },
      stop: () => end(server).then(() => database.stop()),
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function spawnServer(settings: Record<string, string>, log: string): ChildProcess {
  const file = openSync(log, "a", 0o600);
  const server = spawn(process.execPath, ["scripts/serve.ts"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings },
    // The channel makes the server stop when we are killed.
    stdio: ["ignore", file, file, "ipc"],
  });
  closeSync(file);
  return server;
}

async function untilHealthy(url: string, server: ChildProcess, output: () => string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  await end(server);
  throw new Error(`The server did not come up. It printed:\n${output()}`);
}

async function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill(signal);
  await gone;
}
