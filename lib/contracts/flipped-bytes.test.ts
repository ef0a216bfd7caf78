import { beforeAll, expect, it } from "vitest";
import { evidenceOfProjects } from "#lib/contracts/evidence.queries.ts";
import { accept, issue, newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { type Evidence, faultsOf } from "#scripts/verify-bundle.mjs";

useTestDatabase();

type Bytes = "document" | "pdf" | "record";

const LONG = { timeout: 120_000 };

let evidence: Evidence;

beforeAll(async () => {
  const projectId = await newProject();
  await issue(projectId, { solicited: false });
  await accept(projectId, { body: { signature: { kind: "TYPED", data: "Ann Lee" }, consent: true } });
  for await (const found of evidenceOfProjects(projectId)) evidence = found;
});

/** What is found when one bit of one byte is another. Files that are not looked at are left out: hashing them takes long. */
function foundAfterFlip(where: Bytes, at: number, bit: number): string[] {
  const flipped = (field: Bytes, base64: string) => {
    if (field !== where) return field === "pdf" ? "" : base64;
    const bytes = Buffer.from(base64, "base64");
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
    return bytes.toString("base64");
  };
  const contracts = evidence.contracts.map((contract) => ({
    ...contract,
    document: flipped("document", contract.document),
    pdf: flipped("pdf", contract.pdf),
  }));
  const acceptances = evidence.acceptances.map((acceptance) => ({
    ...acceptance,
    record: flipped("record", acceptance.record),
  }));
  return faultsOf({ ...evidence, contracts, acceptances }).map(({ item, fault }) => `${item}: ${fault}`);
}

function sizeOf(where: Bytes): number {
  const [contract, acceptance] = [evidence.contracts[0], evidence.acceptances[0]];
  const base64 = where === "record" ? acceptance?.record : contract?.[where];
  return Buffer.from(base64 ?? "", "base64").length;
}

it("what nobody touched holds together", () => {
  expect(evidence.acceptances).toHaveLength(1);
  expect(faultsOf(evidence)).toEqual([]);
});

it.each([
  ["record", "acceptance 1 (of version 1): the record does not match its hash"],
  ["document", "contract version 1: the document does not match its hash"],
] as const)(
  "every byte of a %s that is flipped, in any of its bits, is found and named",
  LONG,
  (where, fault) => {
    const size = sizeOf(where);
    expect(size).toBeGreaterThan(500);
    for (let at = 0; at < size; at += 1) {
      expect(foundAfterFlip(where, at, at % 8), `${where} at ${at}`).toContain(fault);
    }
  },
);

it("so is one of a file, at a thousand places from its first to its last", LONG, () => {
  const last = sizeOf("pdf") - 1;
  for (let place = 0; place <= 1_000; place += 1) {
    const at = Math.floor((last * place) / 1_000);
    expect(foundAfterFlip("pdf", at, place % 8), `file at ${at}`).toContain(
      "contract version 1: the file does not match its hash",
    );
  }
});
