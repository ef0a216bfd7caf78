import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "#scripts/run.ts";

const BUILD_STAMP = ".next/rooftop-sources";
const CLIENT_STAMP = "lib/db/generated/rooftop-schema";

const SCHEMA = ["prisma/schema.prisma", "package-lock.json"];
const SOURCES = [
  ...SCHEMA,
  "{app,components,lib,public}/**/*",
  "{next,postcss}.config.mjs",
  "{package,tsconfig}.json",
  "{proxy,instrumentation}.ts",
];
const NOT_BUILT = ["lib/client/**", "lib/db/generated/**", "lib/testing/**", "**/*.test.ts"];

/** Makes the typed database client when the schema changed since the last time. Throws when Prisma fails. */
export async function ensureDatabaseClient(): Promise<void> {
  const hash = fingerprint(SCHEMA);
  if (stampOf(CLIENT_STAMP) === hash) return;
  await run("node_modules/prisma/build/index.js", ["generate"], { CHECKPOINT_DISABLE: "1" });
  writeFileSync(CLIENT_STAMP, hash);
}

/** Builds for production when a source changed since the last build. Says whether it did. Throws when the build fails. */
export async function ensureBuild(): Promise<boolean> {
  await ensureDatabaseClient();
  const hash = fingerprint(SOURCES);
  if (existsSync(".next/BUILD_ID") && stampOf(BUILD_STAMP) === hash) return false;
  await run("node_modules/next/dist/bin/next", ["build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  writeFileSync(BUILD_STAMP, hash);
  return true;
}

function stampOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** One hash over the names and contents of the files. */
function fingerprint(patterns: string[]): string {
  const hash = createHash("sha256");
  const files = globSync(patterns, { exclude: NOT_BUILT, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
