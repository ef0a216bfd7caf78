import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#scripts/free-port.ts";
import { run } from "#scripts/run.ts";

const NEXT = "node_modules/next/dist/bin/next";

// Inside the project, so that it uses the same packages; out of the way of everything that reads sources.
const FOLDER = ".next/empty-app";

const FILES = {
  "package.json": '{ "name": "empty-app", "private": true, "type": "module" }\n',
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(process.cwd())} }, poweredByHeader: false };\n`,
  "app/layout.jsx":
    "export default function Layout({ children }) {\n  return <html lang='en'><body>{children}</body></html>;\n}\n",
  "app/page.jsx": "export default function Page() {\n  return <h1>Nothing here</h1>;\n}\n",
};

/** An app of the same Next with one page and nothing on it, built and served: what our pages are compared with. */
export async function startEmptyApp(): Promise<{ url: string; stop(): void }> {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(FOLDER, name)), { recursive: true });
    writeFileSync(path.join(FOLDER, name), content);
  }
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  await run(NEXT, ["build", FOLDER], environment);
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", FOLDER, "--port", String(port)], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return { url, stop: () => void server.kill() };
    await sleep(100);
  }
  server.kill();
  throw new Error("The empty app did not come up.");
}
