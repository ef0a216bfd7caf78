import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "#scripts/free-port.ts";
import { type Account, give, postgresAccount } from "#scripts/postgres-account.ts";
import { clusterFolder, postgresPrograms } from "#scripts/postgres-files.ts";
import { clearLeftovers, runningPostmaster, stopPostmaster } from "#scripts/postmaster.ts";
import { isAlive } from "#scripts/processes.ts";

export type EmbeddedDatabase = {
  /** Connects as the owner to the database `rooftop`. */
  url: string;
  /** Where the server writes its log. */
  log: string;
  stop(): Promise<void>;
};

const OWNER = "rooftop";

// Kept from a database whose data nobody needs tomorrow.
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts PostgreSQL on a free local port, with its data, password and log in `directory`; all is made on the first start.
 * What a killed start left running there is stopped first: make sure no other start still lives.
 * `throwAway` trades safety for speed; `settings` are server settings by name. Throws when the server does not come up.
 */
export async function startEmbeddedDatabase(options: {
  directory: string;
  throwAway?: boolean;
  settings?: Record<string, string>;
}): Promise<EmbeddedDatabase> {
  const { directory } = options;
  // Others may pass through, not look in: the database's own user must get to its folder.
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true, mode: 0o711 });
  const account = postgresAccount(path.join(directory, "postgres"));
  const programs = postgresPrograms(account);
  const cluster = clusterFolder(path.join(directory, "postgres"), account);
  const password = keptPassword(path.join(directory, "postgres-password"));
  if (!existsSync(path.join(cluster, "PG_VERSION"))) initialise({ programs, cluster, password, account });
  await clearLeftovers(cluster);

  const log = path.join(directory, "postgres.log");
  const port = await freePort();
  const settings = { ...(options.throwAway ? THROW_AWAY : {}), ...options.settings };
  const pid = spawnServer({ programs, cluster, account, log, port, settings });
  const url = address(password, port);
  await untilReady({ pid, url, log });
  return { url, log, stop: () => stopPostmaster(pid) };
}

/** The address of the embedded database that runs in `directory` (started by another process), or undefined. */
export function runningDatabaseUrl(directory: string): string | undefined {
  const server = runningPostmaster(path.join(directory, "postgres"));
  return server && address(keptPassword(path.join(directory, "postgres-password")), server.port);
}

function address(password: string, port: number): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/rooftop`;
}

function keptPassword(file: string): string {
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

function initialise(of: {
  programs: string;
  cluster: string;
  password: string;
  account: Account | undefined;
}) {
  const passwordFile = path.join(path.dirname(of.cluster), `initial-${randomBytes(8).toString("hex")}`);
  writeFileSync(passwordFile, of.password, { mode: 0o600, flag: "wx" });
  give(passwordFile, of.account);
  // PostgreSQL's own C.UTF-8 sorts and folds case the same on every machine, whatever locales that has.
  const encoding = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const identity = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const result = spawnSync(
    path.join(of.programs, "bin/initdb"),
    [`--pgdata=${of.cluster}`, ...identity, ...encoding, "--no-instructions"],
    { cwd: "/", encoding: "utf8", ...of.account },
  );
  rmSync(passwordFile);
  if (result.status !== 0) throw new Error(`PostgreSQL could not make its data folder.\n${result.stderr}`);
}

function spawnServer(of: {
  programs: string;
  cluster: string;
  account: Account | undefined;
  log: string;
  port: number;
  settings: Record<string, string>;
}): number {
  const settings = {
    port: String(of.port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    ...of.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(of.log, "w", 0o600);
  const server = spawn(path.join(of.programs, "bin/postgres"), ["-D", of.cluster, ...flags], {
    cwd: "/",
    stdio: ["ignore", log, log],
    // A group of its own: Ctrl-C in the terminal must reach the app first, which stops the database last.
    detached: true,
    ...of.account,
  });
  server.unref();
  closeSync(log);
  if (server.pid === undefined) throw new Error("PostgreSQL could not be started.");
  return server.pid;
}

async function untilReady(of: { pid: number; url: string; log: string }): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (isAlive(of.pid) && Date.now() < deadline) {
    if (await answers(of.url)) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start. Its last words:\n${readFileSync(of.log, "utf8").slice(-2000)}`);
}

/** Connects once, making the database on the very first start. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url.replace(/rooftop$/, "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code !== "57P03") throw error;
    return false;
  }
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'rooftop'");
    if (rowCount === 0) await client.query("create database rooftop");
    return true;
  } finally {
    await client.end();
  }
}
