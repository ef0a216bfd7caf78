import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importViolations } from "#lib/testing/import-rules.ts";

const project = readProject();

test("the project keeps to its import rules", () => {
  expect(project.size).toBeGreaterThan(100);
  expect(importViolations(project)).toEqual([]);
});

test.each([
  ["a route that reads the database", "app/api/planted/route.ts", "#lib/db/client.ts"],
  [
    "a route that reaches for another part of the pipeline",
    "app/api/planted/route.ts",
    "#lib/http/read-json.ts",
  ],
  ["a page that runs an operation", "app/planted/page.tsx", "#lib/projects/create-project.ts"],
  ["a page that writes to the database", "app/planted/page.tsx", "#lib/db/client.ts"],
  ["the proxy reading the database", "proxy.ts", "#lib/db/client.ts"],
  ["a component that reads the database", "components/planted.tsx", "#lib/db/client.ts"],
  ["a component that imports a page", "components/planted.tsx", "#app/page.tsx"],
  [
    "a client file that runs an operation",
    "lib/projects/planted.client.ts",
    "#lib/projects/create-project.ts",
  ],
  ["a client file that imports a component", "lib/projects/planted.client.ts", "#components/site-header.tsx"],
  ["a schema that reads the configuration", "lib/projects/planted.schema.ts", "#lib/env.ts"],
  ["a rule that reads the database", "lib/projects/planted.rules.ts", "#lib/db/client.ts"],
  ["a rule that knows React", "lib/projects/planted.rules.ts", "react"],
  ["a query that runs an operation", "lib/projects/planted.queries.ts", "#lib/projects/create-project.ts"],
  ["a part of an operation that knows the pipeline", "lib/projects/planted.ts", "#lib/http/handle.ts"],
  [
    "a part of an operation that runs an operation",
    "lib/projects/planted.ts",
    "#lib/projects/create-project.ts",
  ],
  ["the database knowing the domain", "lib/db/planted.ts", "#lib/projects/weekday.rules.ts"],
  ["the pipeline knowing an operation", "lib/http/planted.ts", "#lib/projects/create-project.ts"],
  ["the pipeline knowing a rule of the domain", "lib/http/planted.ts", "#lib/projects/weekday.rules.ts"],
  ["storage knowing the pipeline", "lib/storage/planted.ts", "#lib/http/problem.ts"],
  ["the configuration knowing the database", "lib/env.variables.ts", "#lib/db/pool.ts"],
  ["the configuration knowing a rule of the domain", "lib/env.ts", "#lib/projects/weekday.rules.ts"],
  ["the brand knowing a rule of the domain", "lib/brand.ts", "#lib/projects/weekday.rules.ts"],
  ["the brand running an operation", "lib/brand.ts", "#lib/brand/change-brand.ts"],
  ["the client package knowing the project", "lib/client/planted.ts", "#lib/errors.rules.ts"],
  ["the client package reaching out of its folder", "lib/client/planted.ts", "../errors.rules.ts"],
  ["the client package depending on a package", "lib/client/planted.ts", "zod/mini"],
  ["the client package depending on Node", "lib/client/planted.ts", "node:fs"],
  ["a page that calls the API by the client package", "app/planted/page.tsx", "#lib/client/client.ts"],
  ["the worker knowing a page", "lib/running/planted.ts", "#app/page.tsx"],
])("%s is caught", (_title, file, target) => {
  expect(withPlanted({ [file]: `import { x } from "${target}";` })[0]).toContain("may not import");
});

test.each([
  ["another operation", "#lib/projects/create-project.ts"],
  ["the pipeline", "#lib/http/handle.ts"],
  ["who is signed in", "#lib/auth/actor.ts"],
  ["Next", "next/headers"],
  ["React", "react"],
])("an operation that knows %s is caught", (_title, target) => {
  const planted = `import { operation } from "#lib/operation.ts";\nimport { x } from "${target}";`;
  expect(withPlanted({ "lib/projects/planted.ts": planted })).toHaveLength(1);
});

test("the configuration reaching the browser by way of a shared component is caught", () => {
  const planted = {
    "components/planted.tsx": '"use client";\nimport { Shared } from "#components/shared.tsx";',
    "components/shared.tsx": 'import { brand } from "#lib/brand.ts";',
  };
  expect(withPlanted(planted)).toEqual([expect.stringContaining("to the browser")]);
});

test("an import written as a call is caught too", () => {
  expect(
    withPlanted({ "components/planted.tsx": 'const x = await import("#lib/db/client.ts");' }),
  ).toHaveLength(1);
});

test("a cycle is caught", () => {
  const planted = {
    "lib/projects/one.rules.ts": 'import { two } from "#lib/projects/two.rules.ts";',
    "lib/projects/two.rules.ts": 'import { one } from "#lib/projects/one.rules.ts";',
  };
  expect(withPlanted(planted)).toEqual([expect.stringContaining("cycle")]);
});

test("nobody silences the type checker or the linter", () => {
  const silencers = /(?:eslint|oxlint)-disable|@ts-(?:ignore|expect-error|nocheck)|biome-ignore/;
  const silenced = [...project].filter(
    ([file, text]) => !file.startsWith("lib/testing/") && silencers.test(text),
  );
  expect(silenced.map(([file]) => file)).toEqual([]);
});

/** Violations that the planted files add to those the project has. */
function withPlanted(planted: Record<string, string>): string[] {
  const known = importViolations(project);
  return importViolations(new Map([...project, ...Object.entries(planted)])).filter(
    (found) => !known.includes(found),
  );
}

function readProject(): Map<string, string> {
  const files = globSync(["{app,components,lib}/**/*.{ts,tsx}", "proxy.ts"], {
    exclude: ["lib/db/generated/**", "lib/testing/**", "**/*.test.{ts,tsx}"],
  });
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}
