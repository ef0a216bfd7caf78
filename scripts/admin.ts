import "#scripts/server-only.ts";
import { parseArgs } from "node:util";
import { readEnv } from "#lib/env.ts";
import { ADMIN_COMMANDS, type AdminOptions, OPTIONS, USAGE } from "#scripts/admin-commands.ts";
import { runningDatabaseUrl } from "#scripts/embedded-database.ts";
import { runningInstance } from "#scripts/instance.ts";
import { Refusal, runScript } from "#scripts/run-script.ts";

/** Does one command of an operator, also while the app runs. With --json it prints one object, of an error too. */
async function admin(): Promise<void> {
  const isJson = process.argv.includes("--json");
  try {
    const { name, options } = asked(process.argv.slice(2));
    const command = ADMIN_COMMANDS.get(name);
    if (command === undefined) throw new Refusal(USAGE);
    connect();
    const result = await command(options);
    console.log(isJson ? JSON.stringify(result) : forPeople(result));
    if (Reflect.get(result, "ok") === false) process.exitCode = 1;
  } catch (thrown) {
    if (!isJson || !(thrown instanceof Error)) throw thrown;
    console.log(JSON.stringify({ error: thrown.message }));
    process.exitCode = 1;
  } finally {
    await disconnect();
  }
}

function asked(words: string[]): { name: string; options: AdminOptions } {
  try {
    const { positionals, values } = parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
    const { json: _, ...options } = values;
    return { name: positionals.join(" "), options };
  } catch (thrown) {
    throw new Refusal(`${thrown instanceof Error ? thrown.message : "Not understood."}\n\n${USAGE}`);
  }
}

/** The database of the app: DATABASE_URL, or the embedded one that runs on the data folder. */
function connect(): void {
  const { databaseUrl, dataDir } = readEnv(process.env);
  const database = databaseUrl ?? runningDatabaseUrl(dataDir);
  if (!database)
    throw new Refusal("DATABASE_URL is not set, and no embedded database runs here. Start the app first.");
  process.env["DATABASE_URL"] = database;
  // An empty variable counts as absent, here too.
  if (!process.env["APP_URL"]) {
    process.env["APP_URL"] = runningInstance(dataDir) ?? readEnv(process.env).appUrl;
  }
}

async function disconnect(): Promise<void> {
  if (globalThis.rooftopPool !== undefined) await globalThis.rooftopPool.end();
}

/** Fields a line each; a list as one block a thing. */
function forPeople(result: object): string {
  return Object.entries(result)
    .map(([name, value]: [string, unknown]) => `${name}: ${inWords(value)}`)
    .join("\n");
}

function inWords(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return "none";
  if (Array.isArray(value)) return value.map((item: unknown) => `\n  ${inWords(item)}`).join("");
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inside]: [string, unknown]) => `${name} ${inWords(inside)}`)
    .join(" · ");
}

await runScript(import.meta, admin);
