import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { migrate } from "#scripts/migrate.ts";
import { schemaDrift } from "#scripts/schema-engine.ts";

let empty: TestDatabase;

beforeAll(async () => {
  empty = await createTestDatabase({ migrated: false });
});

afterAll(() => empty.drop());

test("all migrations apply to an empty database, once, also when two instances start together", async () => {
  const [one, other] = await Promise.all([migrate(empty.url), migrate(empty.url)]);
  expect([...one, ...other].length).toBeGreaterThan(0);
  expect(new Set([...one, ...other]).size).toBe(one.length + other.length);
  expect(await migrate(empty.url)).toEqual([]);
});

test("the migrations make exactly what the schema says", async () => {
  expect(await schemaDrift(empty.url)).toBe("");
});
