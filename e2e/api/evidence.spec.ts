import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type pg from "pg";
import * as z from "zod/mini";
import type { TestServer } from "#scripts/test-server.ts";
import { accepted, issued } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import { newBareProject } from "../projects.ts";

const verification = z.strictObject({
  ok: z.boolean(),
  projects: z.int(),
  contracts: z.int(),
  acceptances: z.int(),
  broken: z.array(z.strictObject({ projectId: z.string(), item: z.string(), fault: z.string() })),
});

/** What `npm run -s admin -- evidence:verify --json` prints while the app runs, and how it ends. */
async function verify({ databaseUrl, dataDir }: TestServer) {
  const words = ["--disable-warning=ExperimentalWarning", "scripts/admin.ts", "evidence:verify", "--json"];
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
  const ended = await promisify(execFile)(process.execPath, words, { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (failed: unknown) => z.object({ code: z.int(), stdout: z.string() }).parse(failed),
  );
  return { code: ended.code, ...verification.parse(JSON.parse(ended.stdout)) };
}

/** Flips a byte in the database past all rights, looks, and flips it back. */
async function whileFlipped<Found>(
  database: pg.Pool,
  { table, column, projectId }: { table: string; column: string; projectId: string },
  look: () => Promise<Found>,
): Promise<Found> {
  const flip = `UPDATE ${table} SET ${column} = set_byte(${column}, 100, get_byte(${column}, 100) # 1) WHERE project_id = $1`;
  expect((await database.query(flip, [projectId])).rowCount).toBe(1);
  try {
    return await look();
  } finally {
    await database.query(flip, [projectId]);
  }
}

test("an operator who verifies the evidence while the app runs is told what somebody flipped a byte of", async ({
  request,
  person,
  server,
  database,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("SALES")];
  const projectId = await newBareProject(request, owner);
  await issued(request, { projectId, staff });
  await accepted(request, { projectId, owner });
  const broken = async () => {
    const { code, ok, acceptances, broken: all } = await verify(server);
    expect(acceptances).toBeGreaterThan(0);
    expect({ ok, code }).toEqual(all.length === 0 ? { ok: true, code: 0 } : { ok: false, code: 1 });
    return all.filter((one) => one.projectId === projectId).map(({ item, fault }) => `${item}: ${fault}`);
  };
  expect(await broken()).toEqual([]);
  for (const [table, column, fault] of [
    ["contracts", "document", "contract version 1: the document does not match its hash"],
    ["contracts", "pdf", "contract version 1: the file does not match its hash"],
    ["contract_acceptances", "record", "acceptance 1 (of version 1): the record does not match its hash"],
  ] as const) {
    expect(await whileFlipped(database, { table, column, projectId }, broken)).toContain(fault);
  }
  expect(await broken()).toEqual([]);
});
