import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#scripts/free-port.ts";
import { run } from "#scripts/run.ts";

const NEXT = "node_modules/next/dist/bin/next";

interface PlainApp {
  name: string;
  /** Its files beside the layout, by their path. */
  files: Record<string, string>;
  environment?: Record<string, string>;
}

/** An app of the same Next with next to nothing in it, built and served: what ours is compared with. */
export async function startPlainApp({ name, files, environment = {} }: PlainApp): Promise<{
  url: string;
  stop(): void;
}> {
  // Inside the project, so that it uses the same packages; out of the way of everything that reads sources.
  const folder = path.join(".next", name);
  for (const [file, content] of Object.entries({ ...frame(name), ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  const settings = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...environment } as const;
  await run(NEXT, ["build", folder], settings);
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", folder, "--port", String(port)], {
    env: { ...process.env, ...settings },
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return { url, stop: () => void server.kill() };
    await sleep(100);
  }
  server.kill();
  throw new Error(`The ${name} did not come up.`);
}

function frame(name: string): Record<string, string> {
  const root = JSON.stringify(process.cwd());
  return {
    "package.json": `${JSON.stringify({ name, private: true, type: "module" })}\n`,
    "next.config.mjs": `export default { turbopack: { root: ${root} }, poweredByHeader: false, serverExternalPackages: ["pg"] };\n`,
    "app/layout.jsx":
      "export default function Layout({ children }) {\n  return <html lang='en'><body>{children}</body></html>;\n}\n",
    "app/page.jsx": "export default function Page() {\n  return <h1>Nothing here</h1>;\n}\n",
  };
}
