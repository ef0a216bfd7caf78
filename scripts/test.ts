import "#scripts/server-only.ts";
import { ensureBuild, ensureDatabaseClient } from "#scripts/build.ts";
import { requireChromium } from "#scripts/chromium.ts";
import { run } from "#scripts/run.ts";
import { Refusal, runScript } from "#scripts/run-script.ts";
import { TestRun } from "#scripts/test-run.ts";

const bin = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  oxlint: "node_modules/oxlint/bin/oxlint",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

const PARTS = ["checks", "unit", "e2e"] as const;

await runScript(import.meta, async () => {
  const parts = chosenParts();
  const tests = new TestRun();
  await tests.check("database client", ensureDatabaseClient);
  if (parts.includes("checks")) await runChecks(tests);
  if (parts.includes("unit")) await tests.suite("unit, property and operation tests", runUnitTests);
  if (parts.includes("e2e")) {
    await tests.check("production build", ensureBuild);
    await tests.suite("HTTP and browser tests", runEndToEnd);
  }
  process.exitCode = tests.finish();
});

function chosenParts(): readonly string[] {
  const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
  if (only === undefined) return PARTS;
  const chosen = only.split(",");
  if (chosen.every((part) => PARTS.some((known) => known === part))) return chosen;
  throw new Refusal(`--only takes some of ${PARTS.join(", ")}, with commas between.`);
}

async function runChecks(tests: TestRun): Promise<void> {
  await tests.check("types", async () => {
    await run(bin.next, ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
    await run(bin.tsc, ["--noEmit"]);
  });
  await tests.check("lint", () => run(bin.oxlint, ["--type-aware"]));
  await tests.check("format", () => run(bin.biome, ["check", "--max-diagnostics=100"]));
  await tests.check("unused code and packages", () => run(bin.knip, []));
}

async function runUnitTests(report: string): Promise<void> {
  await run(bin.vitest, ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
}

async function runEndToEnd(report: string): Promise<void> {
  const chromium = await requireChromium();
  await run(bin.playwright, ["test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
}
