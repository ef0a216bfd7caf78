import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { openapi } from "#lib/running/openapi.ts";
import { ADMIN_COMMANDS, USAGE } from "#scripts/admin-commands.ts";

const readme = readFileSync("README.md", "utf8");

const names = z.record(z.string(), z.string());
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: names, dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

const paths = z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() })));

/** Rows of the operations' table: name, call, who, code, screen. */
const rows = [
  ...readme.matchAll(/^\| ([a-z-]+) \| `([A-Z]+ \/api[^`]*)` \| (.+?) \| `(\S+)` \| (\S+) \|$/gm),
];

test("a newcomer finds every operation in the README, with the call and the file that are its own", async () => {
  const document = z.object({ paths }).parse(await openapi.tell());
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path}`,
    ),
  );
  expect(rows.map(([, slug, call]) => `${slug}: ${call}`).sort()).toEqual(operations.sort());
  for (const [, slug, , , file] of rows) {
    expect(readFileSync(String(file), "utf8"), file).toContain(`slug: "${slug}"`);
  }
});

test("every screen that the README names is there", () => {
  for (const [, , , , , screen] of rows) {
    if (screen === "–") continue;
    const path = String(screen).replaceAll("`", "").replace("…", "[projectId]");
    const folders = [path, path.replace(/[a-z]+$/, "[step]"), `${path}/[[...project]]`];
    const exists = folders.some((one) => existsSync(`app${one}/page.tsx`));
    expect(exists, path).toBe(true);
  }
});

test("every command has its line, and every file and folder that the README names is there", () => {
  for (const script of Object.keys(scripts)) {
    const command = ["start", "test"].includes(script) ? `npm ${script}` : `npm run (?:-s )?${script}\\b`;
    expect(readme).toMatch(new RegExp(command));
  }
  for (const [, script] of readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)) {
    expect(Object.keys(scripts)).toContain(script);
  }
  for (const [, path] of readme.matchAll(/`((?:app|components|lib|prisma|e2e|scripts)\/[\w./-]*)`/g)) {
    expect(existsSync(String(path)), path).toBe(true);
  }
});

test("every package that is depended on has a line on what it is for", () => {
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const untold = packages.filter((name) => !name.startsWith("@types/") && !readme.includes(`\`${name}\``));
  expect(untold).toEqual([]);
});

test("an operator who asks for the commands reads of each", () => {
  const told = [...USAGE.matchAll(/^ {2}([a-z-]+:[a-z]+)/gm)].map(([, name]) => name);
  expect(told).toEqual([...ADMIN_COMMANDS.keys()]);
});
