import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";

const entry = z.object({
  version: z.optional(z.string()),
  resolved: z.optional(z.string()),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
});
const lock = z.object({ packages: z.record(z.string(), entry) });
const { packages } = lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

test("the lock file names no registry, so that everyone installs from their own", () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved)).toEqual([]);
});

test("the lock file holds the packages of every platform, not only of the one it was written on", () => {
  const locked = new Set(Object.keys(packages).map((place) => place.split("node_modules/").at(-1)));
  const wanted = Object.values(packages).flatMap((found) => Object.keys(found.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});
