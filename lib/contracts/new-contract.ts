import "server-only";
import { canonicalBytes, sha256 } from "#lib/contracts/contract-document.ts";
import { lookOf } from "#lib/contracts/contract-look.ts";
import { contractPdf } from "#lib/contracts/contract-pdf.ts";
import type { ContractWarning } from "#lib/contracts/contract-warnings.rules.ts";
import { type Draft, draftDocument } from "#lib/contracts/draft-document.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { asBytea, type Row } from "#lib/db/records.ts";

interface NewContract {
  row: Omit<Row<Prisma.ContractCreateManyInput>, "document" | "pdf"> & { document: string; pdf: string };
  warnings: ContractWarning[];
}

/**
 * The row of a new version with the exact bytes of its document and its file, and what staff should be warned of. Throws
 * `validation_failed` when it could be accepted for no time, or for longer than a year.
 */
export async function newContract(tx: Transaction, draft: Draft): Promise<NewContract> {
  const { document, warnings, brand } = await draftDocument(tx, draft);
  const bytes = canonicalBytes(document);
  const documentSha256 = sha256(bytes);
  const pdf = await contractPdf(document, documentSha256, await lookOf(brand));
  const { contractId, projectId, version, solicited, validUntil, issuedAt } = document;
  const { price, rebates, deposit } = document.totals;
  return {
    row: {
      id: contractId,
      projectId,
      version,
      document: asBytea(bytes),
      documentSha256,
      pdf: asBytea(pdf),
      pdfSha256: sha256(pdf),
      price,
      rebates,
      deposit,
      solicited,
      validUntil,
      issuedAt,
      accent: brand.accent,
      logoId: brand.logo?.id ?? null,
    },
    warnings,
  };
}
