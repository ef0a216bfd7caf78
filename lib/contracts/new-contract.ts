import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { canonicalBytes, makeDocument, sha256 } from "#lib/contracts/contract-document.ts";
import { contractParties } from "#lib/contracts/contract-parties.queries.ts";
import { contractPdf } from "#lib/contracts/contract-pdf.ts";
import { type ContractWarning, contractWarnings } from "#lib/contracts/contract-warnings.rules.ts";
import type { IssueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { asBytea, type Row } from "#lib/db/records.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { hasMissingCharacters } from "#lib/pdf/faces.ts";
import { endOfDay } from "#lib/sites/local-day.ts";
import { dayOf } from "#lib/sites/site-time.rules.ts";

const DAY = 24 * 3_600_000;

/** How long a contract can be accepted when staff do not say. */
const DEFAULT_VALIDITY = 30 * DAY;

/** Longest that a contract may be open for acceptance. */
const LONGEST_VALIDITY = 366 * DAY;

interface NewContract {
  row: Omit<Row<Prisma.ContractCreateManyInput>, "document" | "pdf"> & { document: string; pdf: string };
  warnings: ContractWarning[];
}

/**
 * The row of a new version with the exact bytes of its document and its file, and what staff should be warned of. Throws
 * `validation_failed` when it could be accepted for no time, or for longer than a year.
 */
export async function newContract(
  tx: Transaction,
  { projectId, version, body }: { projectId: string; version: number; body: IssueContractBody },
): Promise<NewContract> {
  const { company, currency, gstPercent, depositLimitPercent, timeZone } = env();
  const issuedAt = new Date();
  const parties = await contractParties(tx, { projectId, defaultZone: timeZone });
  const validUntil = validityOf(body, { issuedAt, timeZone: parties.site.timeZone });
  const contractId = randomUUIDv7();
  const facts = { contractId, projectId, version, issuedAt, validUntil, company, currency, gstPercent };
  const document = makeDocument(body, { ...facts, ...parties });
  const bytes = canonicalBytes(document);
  const documentSha256 = sha256(bytes);
  const pdf = await contractPdf(document, documentSha256);
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
      solicited: document.solicited,
      validUntil,
      issuedAt,
    },
    warnings: contractWarnings({
      document,
      depositReason: body.depositReason ?? null,
      depositLimitPercent,
      lacksCharacters: hasMissingCharacters(JSON.stringify(document)),
    }),
  };
}

/** Until when it can be accepted: a day counts to its end where the site is. */
function validityOf(
  { validUntil }: IssueContractBody,
  { issuedAt, timeZone }: { issuedAt: Date; timeZone: string },
): Date {
  if (validUntil === undefined) {
    return endOfDay(dayOf(new Date(issuedAt.getTime() + DEFAULT_VALIDITY), timeZone), timeZone);
  }
  const until = validUntil.includes("T") ? new Date(validUntil) : endOfDay(validUntil, timeZone);
  const length = until.getTime() - issuedAt.getTime();
  if (length > 0 && length <= LONGEST_VALIDITY) return until;
  throw new DomainError("validation_failed", "The contract cannot be valid until then.", {
    errors: [{ path: "validUntil", message: "Give a time from now to a year ahead." }],
  });
}
