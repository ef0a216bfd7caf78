import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { acceptanceRecordOf } from "#lib/contracts/acceptance.rules.ts";
import {
  canonicalBytes,
  type DocumentFacts,
  makeDocument,
  sha256,
} from "#lib/contracts/contract-document.ts";
import type { ContractLook } from "#lib/contracts/contract-look.ts";
import { acceptedContractPdf, contractPdf } from "#lib/contracts/contract-pdf.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { ANN } from "#lib/testing/agreements.ts";
import { FIRST_TERMS } from "#lib/testing/first-terms.ts";

const ID = "0198c0de-0000-7000-8000-000000000001";
const FACTS: DocumentFacts = {
  contractId: ID,
  projectId: ID,
  version: 2,
  issuedAt: new Date("2026-11-24T02:00:00Z"),
  validUntil: new Date("2026-12-24T12:59:59.999Z"),
  company: { name: "Harbour Light", phone: "1300 555 010" },
  customer: { name: "Ann Lee", companyName: null, abn: null, email: "ann@example.com", phone: null },
  site: { place: "1 Sun St, Newtown NSW 2042", nmi: null, state: "NSW", timeZone: "Australia/Sydney" },
  currency: "AUD",
  gstPercent: 10,
  terms: FIRST_TERMS,
};
const LOOK: ContractLook = { accent: "#2b6653", logo: null };
const LINE = { description: "Panels", quantity: 24, unitPrice: 28_900 };

function made(body: object = {}, facts: Partial<DocumentFacts> = {}) {
  const document = makeDocument(issueContractBody.parse({ lines: [LINE], ...body }), { ...FACTS, ...facts });
  return { document, documentSha256: sha256(canonicalBytes(document)) };
}

async function written(body: object = {}, facts: Partial<DocumentFacts> = {}): Promise<Buffer> {
  const { document, documentSha256 } = made(body, facts);
  return contractPdf(document, documentSha256, LOOK);
}

/** The contents of every compressed stream of a PDF. */
function streamsOf(pdf: Buffer): Buffer[] {
  const text = pdf.toString("latin1");
  return [
    ...text.matchAll(
      /\/Length (\d+)[^>]*?\/Filter \/FlateDecode[\s\S]*?stream\n|\/Filter \/FlateDecode[\s\S]*?\/Length (\d+)[\s\S]*?stream\n/g,
    ),
  ].flatMap((match) => {
    const start = match.index + match[0].length;
    try {
      return [inflateSync(pdf.subarray(start, start + Number(match[1] ?? match[2])))];
    } catch {
      return [];
    }
  });
}

const pagesOf = (pdf: Buffer) => Number(/\/Type \/Pages\n\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);

describe("the file of a contract", () => {
  it("is the same byte for byte whenever it is made of the same document", async () => {
    expect((await written()).equals(await written())).toBe(true);
  });

  it("is tagged for screen readers: language, title, headings, and a table with heads for its columns", async () => {
    const text = (await written({ changes: "More panels." })).toString("latin1");
    for (const part of ["/Marked true", "/Lang (en-AU)", "/DisplayDocTitle true", "/StructTreeRoot"]) {
      expect(text).toContain(part);
    }
    const count = (tag: string) => text.split(`/S /${tag}\n`).length - 1;
    expect({ h1: count("H1"), tables: count("Table"), heads: count("TH"), cells: count("TD") }).toEqual({
      h1: 1,
      tables: 1,
      heads: 4,
      cells: 4,
    });
    expect(text.match(/\/Scope \/Column/g)).toHaveLength(4);
  });

  it("says what a box stands for where a name has letters that no font has, and only there", async () => {
    const paragraphs = async (name: string) => {
      const customer = { name, companyName: null, abn: null, email: "ann@example.com", phone: null };
      return (await written({}, { customer })).toString("latin1").split("/S /P\n").length;
    };
    const plain = await paragraphs("Nguyễn Thị Minh");
    expect(await paragraphs("Ελένη Иванова")).toBe(plain);
    expect(await paragraphs("王小明")).toBe(plain + 1);
  });

  it("brings its fonts along", async () => {
    const text = (await written()).toString("latin1");
    expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toContain("/Helvetica");
  });

  it.each([
    [
      "a hundred lines of four thousand characters, as many as a request can hold",
      { lines: Array.from({ length: 60 }, () => ({ ...LINE, description: "word ".repeat(800) })) },
      {},
    ],
    ["words without a blank", { lines: [{ ...LINE, description: "x".repeat(4_000) }] }, {}],
    [
      "writing that runs from right to left, and characters that no font has",
      { changes: "שלום עולם، مرحبا بالعالم 🏠 ＡＢＣ 太阳能 \u202E\u0007\t" },
      {},
    ],
    [
      "an address that is longer than a page",
      {},
      { site: { ...FACTS.site, place: "Long Road ".repeat(400) } },
    ],
    ["nobody and nowhere", {}, { customer: null, site: { ...FACTS.site, place: null, state: null } }],
    ["nothing to pay", { lines: [{ ...LINE, unitPrice: 0 }] }, {}],
  ])("takes %s", { timeout: 60_000 }, async (_title, body, facts) => {
    const pdf = await written(body, facts);
    expect(pdf.subarray(-6).toString()).toBe("%%EOF\n");
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(2);
  });
});

it("an accepted contract ends with its certificate and encloses the exact originals", async () => {
  const { document, documentSha256 } = made({ solicited: false });
  const issued = await contractPdf(document, documentSha256, LOOK);
  const record = acceptanceRecordOf({
    id: ID,
    project: { id: ID, customerId: null, evidenceHash: null },
    contract: { id: ID, version: 2, documentSha256, pdfSha256: sha256(issued), consent: document.consent },
    sequence: 0,
    actor: ANN,
    body: {
      signerName: "Ann Lee",
      signature: { kind: "DRAWN", data: "M10 80 C40 10 65 10 95 80 L5 5" },
      consent: true,
    },
    caller: { address: "203.0.113.9", userAgent: "Phone" },
    coolingOffEndsAt: new Date("2026-12-08T12:59:59.999Z"),
    now: new Date("2026-11-24T03:00:00Z"),
  });
  const bytes = canonicalBytes(record);
  const accepted = await acceptedContractPdf({
    look: LOOK,
    document,
    documentSha256,
    record,
    hash: sha256(bytes),
    signaturePng: null,
    originals: [
      { name: "contract.pdf", type: "application/pdf", description: "The file as issued", bytes: issued },
      { name: "acceptance.json", type: "application/json", description: "The acceptance", bytes },
    ],
  });
  expect(pagesOf(accepted)).toBe(pagesOf(issued) + 1);
  const hashes = streamsOf(accepted).map(sha256);
  expect(hashes).toContain(sha256(issued));
  expect(hashes).toContain(sha256(bytes));
  expect(accepted.toString("latin1")).toContain("/Alt (Signature drawn by Ann Lee)");
});
