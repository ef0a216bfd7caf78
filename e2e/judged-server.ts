import { UNDOCUMENTED } from "#lib/testing/documented-answers.ts";
import { startTestServer, type TestServer } from "#scripts/test-server.ts";

const judge = new URL("judge-answers.ts", import.meta.url).href;

/** Added to the environment of a server: it prints every answer under /api that is not as the API document has it. */
export const JUDGED = {
  NODE_OPTIONS: [process.env["NODE_OPTIONS"] ?? "", `--import=${judge}`].join(" ").trim(),
};

/** Lines of what a server printed that tell of answers that are not as the API document has them. */
export function undocumentedIn(printed: string): string[] {
  return printed.split("\n").filter((line) => line.startsWith(UNDOCUMENTED));
}

/** Throws when a server printed that it gave answers that are not as the API document has them. */
export function assertDocumented(printed: string): void {
  const undocumented = undocumentedIn(printed);
  if (undocumented.length > 0) throw new Error(undocumented.join("\n"));
}

/**
 * The same as `startTestServer`, with every answer under /api held against the API document, whoever asked for it. Stopping it
 * throws when one was otherwise.
 */
export async function startJudgedServer(
  environment: Record<string, string> = {},
  databaseSettings: Record<string, string> = {},
): Promise<TestServer> {
  const server = await startTestServer({ ...JUDGED, ...environment }, databaseSettings);
  return {
    ...server,
    // Another one after a crash.
    get pid() {
      return server.pid;
    },
    async stop() {
      const printed = server.output();
      await server.stop();
      assertDocumented(printed);
    },
  };
}
