import "server-only";
import { OWN_ACCENT } from "#lib/brand/accent.rules.ts";
import { readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { shownPng } from "#lib/contracts/check-signature.ts";
import { readDocument } from "#lib/contracts/contract-document.schema.ts";
import { lookOf, type StoredLogo } from "#lib/contracts/contract-look.ts";
import { acceptedContractPdf } from "#lib/contracts/contract-pdf.ts";
import { isPng } from "#lib/contracts/signature.schema.ts";
import type { Transaction } from "#lib/db/client.ts";

/** A contract as a file, under the name that people save it by. */
export interface ContractFile {
  name: string;
  bytes: Buffer;
}

interface Stored {
  document: Buffer;
  documentSha256: string;
  pdf: Buffer;
  record: Buffer | null;
  hash: string | null;
  accent: string | null;
  logo: StoredLogo | null;
}

/**
 * A version of a contract as a file: the exact bytes that were issued; once accepted, the contract with its certificate,
 * which encloses those bytes. Null when there is no such version.
 */
export async function contractFile(
  db: Pick<Transaction, "$queryRaw">,
  { projectId, version }: { projectId: string; version: number },
): Promise<ContractFile | null> {
  const [stored] = await db.$queryRaw<Stored[]>`
    SELECT contract.document, contract.document_sha256 AS "documentSha256", contract.pdf, acceptance.record, acceptance.hash,
      contract.accent, (
        SELECT jsonb_build_object('storageKey', logo.storage_key, 'width', logo.width, 'height', logo.height)
        FROM logos AS logo WHERE logo.id = contract.logo_id
      ) AS logo
    FROM contracts AS contract LEFT JOIN contract_acceptances AS acceptance USING (project_id, version)
    WHERE project_id = ${projectId}::uuid AND version = ${version}`;
  if (stored === undefined) return null;
  const { reference } = readDocument(stored.document);
  const name = `contract-${reference}-v${version}.pdf`;
  return { name, bytes: await withCertificate({ ...stored, name }) };
}

async function withCertificate(stored: Stored & { name: string }): Promise<Buffer> {
  const { document, documentSha256, hash, name } = stored;
  const pdf = Buffer.from(stored.pdf);
  if (stored.record === null || hash === null) return pdf;
  const record = readRecord(stored.record);
  const { signature } = record;
  const isPicture = signature?.kind === "DRAWN" && isPng(signature.data);
  // Drawn as it was issued, whatever the company looks like by now.
  const look = await lookOf({ accent: stored.accent ?? OWN_ACCENT, logo: stored.logo });
  return acceptedContractPdf({
    look,
    document: readDocument(document),
    documentSha256,
    record,
    hash,
    signaturePng: isPicture ? await shownPng(signature.data) : null,
    originals: [
      { name, type: "application/pdf", description: "The file as issued", bytes: pdf },
      {
        name: "document.json",
        type: JSON_TYPE,
        description: "The agreed document",
        bytes: Buffer.from(document),
      },
      {
        name: "acceptance.json",
        type: JSON_TYPE,
        description: "The acceptance",
        bytes: Buffer.from(stored.record),
      },
    ],
  });
}

const JSON_TYPE = "application/json";
