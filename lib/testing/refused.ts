import { expect } from "vitest";
import { pool } from "#lib/db/pool.ts";
import type { ErrorCode } from "#lib/errors.rules.ts";
import { DOMAIN_TABLES } from "#lib/testing/tables.ts";

/** The jobs are part of a change too. */
const TABLES = [...DOMAIN_TABLES, "pgboss.job"];

/** A fingerprint of every row there is: equal when nothing changed. */
export async function fingerprint(): Promise<unknown> {
  const prints = TABLES.map(
    (table) =>
      `SELECT '${table}', count(*), md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} AS t`,
  );
  return (await pool().query({ text: prints.join(" UNION ALL "), rowMode: "array" })).rows;
}

/** Work is refused with a code, and no row is different afterwards. */
export async function refusedUnchanged(work: () => Promise<unknown>, code: ErrorCode): Promise<void> {
  const before = await fingerprint();
  await expect(work()).rejects.toMatchObject({ code });
  expect(await fingerprint()).toEqual(before);
}

/** Work succeeds, and no row is different afterwards. */
export async function doneUnchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await fingerprint();
  await work();
  expect(await fingerprint()).toEqual(before);
}
