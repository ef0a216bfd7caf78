import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportEvidence } from "#lib/contracts/export-evidence.ts";
import { verifyEvidence } from "#lib/contracts/verify-evidence.ts";
import { accept, issue, newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import type { Evidence } from "#scripts/verify-bundle.mjs";

useTestDatabase();

let owner: pg.Client;
let projectId: string;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
  projectId = await newProject();
  await issue(projectId, { solicited: false });
  await accept(projectId);
  await issue(projectId);
  await accept(projectId, { again: true });
  await issue(projectId);
  await issue(await newProject());
  await newProject();
});

afterAll(() => owner.end());

/** What is found while the database's owner has changed something; afterwards it is as it was. */
async function foundAfter(sql: string): Promise<string[]> {
  const tables = ["projects", "contracts", "contract_acceptances", "project_events"];
  await owner.query("SET session_replication_role = replica");
  for (const table of tables) await owner.query(`CREATE TEMP TABLE kept_${table} AS TABLE ${table}`);
  try {
    const { rowCount } = await owner.query(sql);
    expect(rowCount).toBeGreaterThan(0);
    const { broken } = await verifyEvidence();
    for (const fault of broken) expect(fault.projectId).toBe(projectId);
    return broken.map(({ item, fault }) => `${item}: ${fault}`);
  } finally {
    for (const table of tables.toReversed()) await owner.query(`DELETE FROM ${table}`);
    for (const table of tables)
      await owner.query(`INSERT INTO ${table} TABLE kept_${table}; DROP TABLE kept_${table}`);
  }
}

const flipped = (column: string, at: string) =>
  `${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;
const flippedHex = (column: string) =>
  `${column} = overlay(${column} PLACING translate(substr(${column}, 7, 1), '0123456789abcdef', '1032547698badcfe') FROM 7 FOR 1)`;
const of = (version: number) => `WHERE project_id = '${projectId}' AND version = ${version}`;

it("what nobody touched holds together", async () => {
  expect(await verifyEvidence()).toEqual({ ok: true, projects: 2, contracts: 4, acceptances: 2, broken: [] });
});

describe("somebody with the database in their hands is found out who", () => {
  it("flips any one byte of a record, wherever it is", async () => {
    const { rows } = await owner.query<{ size: number }>(
      `SELECT length(record) AS size FROM contract_acceptances ${of(1)}`,
    );
    const size = rows[0]?.size ?? 0;
    for (let at = 0; at < size; at += 97) {
      const found = await foundAfter(
        `UPDATE contract_acceptances SET ${flipped("record", String(at))} ${of(1)}`,
      );
      expect(found).toContain("acceptance 1 (of version 1): the record does not match its hash");
    }
  });

  it.each([
    ["contract version 2: the document does not match its hash", "document", "0"],
    ["contract version 2: the document does not match its hash", "document", "length(document) / 2"],
    ["contract version 2: the document does not match its hash", "document", "length(document) - 1"],
    ["contract version 2: the file does not match its hash", "pdf", "0"],
    ["contract version 2: the file does not match its hash", "pdf", "length(pdf) / 2"],
    ["contract version 2: the file does not match its hash", "pdf", "length(pdf) - 1"],
  ])("makes that %s (%s at %s)", async (fault, column, at) => {
    expect(await foundAfter(`UPDATE contracts SET ${flipped(column, at)} ${of(2)}`)).toContain(fault);
  });

  it.each([
    ["contracts", "document_sha256", "contract version 2: the document does not match its hash"],
    ["contracts", "pdf_sha256", "contract version 2: the file does not match its hash"],
    ["contract_acceptances", "hash", "acceptance 2 (of version 2): the record does not match its hash"],
  ])("flips a figure in %s.%s", async (table, column, fault) => {
    expect(await foundAfter(`UPDATE ${table} SET ${flippedHex(column)} ${of(2)}`)).toContain(fault);
  });

  it("changes a record and its hash together: the next one holds the old hash, and so does the timeline", async () => {
    const found = await foundAfter(
      `UPDATE contract_acceptances SET record = convert_to(replace(convert_from(record, 'UTF8'), 'Ann Lee', 'Ann Low'), 'UTF8'),
         hash = encode(sha256(convert_to(replace(convert_from(record, 'UTF8'), 'Ann Lee', 'Ann Low'), 'UTF8')), 'hex') ${of(1)}`,
    );
    expect(found).toEqual([
      "acceptance 1 (of version 1): the timeline names another hash",
      "acceptance 2 (of version 2): the record does not hold the hash of the one before it",
    ]);
  });

  it.each([
    [
      "acceptance 2 (of version 2): the record does not match its hash",
      "convert_to(replace(convert_from(record, 'UTF8'), '\"previousHash\":\"', '\"previousHash\":\"0'), 'UTF8')",
    ],
    [
      "acceptance 2 (of version 2): the record is not canonical JSON",
      "convert_to(convert_from(record, 'UTF8') || ' ', 'UTF8')",
    ],
  ])("makes that %s", async (fault, record) => {
    expect(await foundAfter(`UPDATE contract_acceptances SET record = ${record} ${of(2)}`)).toContain(fault);
  });

  it.each([
    [
      "contract_acceptances",
      "accepted_at = accepted_at - interval '1 day'",
      1,
      "acceptance 1 (of version 1): the time is not the record's",
    ],
    [
      "contract_acceptances",
      "id = gen_random_uuid()",
      1,
      "acceptance 1 (of version 1): the record is of another acceptance",
    ],
    ["contracts", "price = price + 1", 1, "contract version 1: the price is not the document's"],
    ["contracts", "rebates = rebates + 1", 1, "contract version 1: the rebates are not the document's"],
    ["contracts", "deposit = deposit + 1", 1, "contract version 1: the deposit is not the document's"],
    [
      "contracts",
      "solicited = true",
      1,
      "contract version 1: whether it was solicited is not as the document says",
    ],
    [
      "contracts",
      "valid_until = valid_until + interval '1 day'",
      3,
      "contract version 3: the validity is not the document's",
    ],
    [
      "contracts",
      "issued_at = issued_at - interval '1 day'",
      3,
      "contract version 3: the time of issue is not the document's",
    ],
  ])("changes %s: %s", async (table, change, version, fault) => {
    expect(await foundAfter(`UPDATE ${table} SET ${change} ${of(version)}`)).toEqual([fault]);
  });

  it.each([
    ["the document is of another contract", "id = gen_random_uuid()"],
    ["the document is of another version", "version = 7"],
    ["a version before it is missing", "version = 7"],
    ["the timeline names another hash of the document", "document_sha256 = repeat('0', 64)"],
  ])("makes that of the newest contract %s", async (fault, change) => {
    const found = await foundAfter(`UPDATE contracts SET ${change} ${of(3)}`);
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^contract version [37]: ${fault}$`)));
  });

  it.each([
    ["the record names another contract", "id = gen_random_uuid()"],
    ["the record names another document", "document_sha256 = repeat('0', 64)"],
    ["the record names another file", "pdf_sha256 = repeat('0', 64)"],
    ["the record holds other words of consent", "document = '{}'"],
    ["its contract is missing", "version = 7"],
  ])("makes that of the first acceptance %s", async (fault, change) => {
    const found = await foundAfter(`UPDATE contracts SET ${change} ${of(1)}`);
    expect(found).toContain(`acceptance 1 (of version 1): ${fault}`);
  });

  it.each([
    ["evidence_hash = repeat('0', 64)", "project: the end of the chain is not the one it names"],
    ["accepted_version = 1", "project: the accepted version is not the chain's"],
    ["cooling_off_ends_at = NULL", "project: cooling off does not end as recorded"],
    ["contract_version = 2", "project: its newest contract is missing"],
  ])("changes the project: %s", async (change, fault) => {
    expect(await foundAfter(`UPDATE projects SET ${change} WHERE id = '${projectId}'`)).toEqual([fault]);
  });

  it("takes away an acceptance, a contract or an event", async () => {
    expect(await foundAfter(`DELETE FROM contract_acceptances ${of(2)}`)).toContain(
      "project: the timeline tells of more or fewer acceptances",
    );
    expect(await foundAfter(`DELETE FROM contract_acceptances ${of(1)}`)).toContain(
      "acceptance 2 (of version 2): an acceptance before it is missing",
    );
    expect(await foundAfter(`DELETE FROM contracts ${of(3)}`)).toContain(
      "project: its newest contract is missing",
    );
    expect(
      await foundAfter(
        `DELETE FROM project_events WHERE project_id = '${projectId}' AND type = 'Project.ContractAccepted' AND data -> 'version' = '1'`,
      ),
    ).toContain("acceptance 1 (of version 1): the timeline does not tell of it once");
  });
});

describe("a bundle that was exported", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "rooftop-evidence-"));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const file = path.join(directory, "evidence.json");

  /** What the program says that needs nothing but Node, run far from the project. */
  function verified(): { status: number | null; output: string } {
    const program = path.join(directory, "verify-bundle.mjs");
    copyFileSync("scripts/verify-bundle.mjs", program);
    const { status, stdout } = spawnSync("node", [program, file], { cwd: directory, encoding: "utf8" });
    return { status, output: stdout };
  }

  it("is verified without the database, and one flipped byte in it is found", async () => {
    const { acceptances, evidenceHash } = await exportEvidence(projectId, file);
    expect({ acceptances, evidenceHash }).toEqual({ acceptances: 2, evidenceHash: expect.any(String) });
    const { status, output } = verified();
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringContaining("Everything holds together."),
    });
    expect(output).toContain(`End of the chain: ${evidenceHash}`);

    const evidence: Evidence = JSON.parse(readFileSync(file, "utf8"));
    const records = evidence.acceptances.map((acceptance) => {
      const record = Buffer.from(acceptance.record, "base64");
      record.writeUInt8(record.readUInt8(40) ^ 1, 40);
      return { ...acceptance, record: record.toString("base64") };
    });
    writeFileSync(file, JSON.stringify({ ...evidence, acceptances: records }));
    const found = verified();
    expect(found.status).toBe(1);
    expect(found.output).toContain("BROKEN  acceptance 1 (of version 1): the record does not match its hash");
  });

  it("is not made of a project without a contract", async () => {
    const id = await newProject();
    await expect(exportEvidence(id, file)).rejects.toMatchObject({ code: "contract_not_found" });
  });

  it("is not taken for one when it is something else", () => {
    writeFileSync(file, "{}");
    expect(verified().status).toBe(2);
  });
});
