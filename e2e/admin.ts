import { execFile } from "node:child_process";
import type { TestServer } from "#scripts/test-server.ts";

/** What a command of an operator printed, and how it ended. */
export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs `npm run admin -- …` as an operator does, beside a server that goes on serving. `environment` is added to theirs. */
export function admin(
  server: Pick<TestServer, "url" | "databaseUrl" | "dataDir">,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Said> {
  const settings = { DATABASE_URL: server.databaseUrl, DATA_DIR: server.dataDir, APP_URL: server.url };
  const env = { ...process.env, ...settings, ...environment };
  const args = ["--disable-warning=ExperimentalWarning", "scripts/admin.ts", ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** The same with --json: the one object that it prints, and nothing else. Throws when it prints anything else. */
export async function adminJson(
  ...asked: Parameters<typeof admin>
): Promise<{ code: number; json: Record<string, unknown> }> {
  const [server, words, environment] = asked;
  const { code, out, err } = await admin(server, [...words, "--json"], environment);
  if (err !== "" || !/^\{.*\}\n$/.test(out)) throw new Error(`More than one object:\n${out}\n${err}`);
  return { code, json: Object(JSON.parse(out)) };
}
