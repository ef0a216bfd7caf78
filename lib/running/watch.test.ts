import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const BEGIN = `
  import { registerHooks } from "node:module";
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  await import("#scripts/server-only.ts");
  const { startWatching } = await import("#lib/running/watch.ts");
  const { stop } = await startWatching();
  await import("#lib/http/respond.ts");
  const packages = loaded.map((url) => /node_modules\\/(@opentelemetry|prom-client)\\//.exec(url)?.[1]);
  console.log(JSON.stringify([...new Set(packages)].filter((name) => name !== undefined).sort()));
  await stop();
  process.exit(0);`;

/** What a process that begins to watch loads of the packages for it. */
function loaded(environment: Record<string, string>): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", BEGIN], {
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: process.env["PATH"], ...environment },
    timeout: 60_000,
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

it("nothing is loaded to watch with unless somebody asked for it", () => {
  expect(loaded({})).toEqual([]);
  expect(loaded({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" })).toEqual(["@opentelemetry"]);
  expect(loaded({ METRICS_TOKEN: "a-token-of-16-or-more" })).toContain("prom-client");
});
