import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { type Brand, readBrand } from "#lib/brand.ts";
import { newestTerms } from "#lib/contract-terms/contract-terms.queries.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { makeDocument } from "#lib/contracts/contract-document.ts";
import { contractParties } from "#lib/contracts/contract-parties.queries.ts";
import { DEFAULT_VALIDITY, LONGEST_VALIDITY } from "#lib/contracts/contract-validity.rules.ts";
import { type ContractWarning, contractWarnings } from "#lib/contracts/contract-warnings.rules.ts";
import type { IssueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { hasMissingCharacters } from "#lib/pdf/faces.ts";
import type { FoundProject } from "#lib/projects/find-project.queries.ts";
import { assertOpen } from "#lib/projects/project-lifecycle.rules.ts";
import { endOfDay } from "#lib/sites/local-day.ts";
import { dayOf } from "#lib/sites/site-time.rules.ts";

/** What staff say of the next version. */
export interface Draft {
  projectId: string;
  version: number;
  body: IssueContractBody;
}

/** The number of a project's next version. Throws `contract_not_applicable` or `project_closed` where there is none. */
export function nextVersionOf(project: Pick<FoundProject, "type" | "stage" | "contractVersion">): number {
  if (project.type === "SERVICE") {
    throw new DomainError("contract_not_applicable", "A service project has no contract.");
  }
  assertOpen(project);
  return (project.contractVersion ?? 0) + 1;
}

/**
 * The document of a version as it would be issued now, under an id of its own, what staff should be warned of, and the
 * brand that it is issued under. Stores nothing. Throws `validation_failed` when it could be accepted for no time, or for longer than a year.
 */
export async function draftDocument(
  tx: Transaction,
  { projectId, version, body }: Draft,
): Promise<{ document: ContractDocument; warnings: ContractWarning[]; brand: Brand }> {
  const { gstPercent, depositLimitPercent } = env();
  const brand = await readBrand(tx);
  const { currency, timeZone } = brand;
  const issuedAt = new Date();
  const parties = await contractParties(tx, { projectId, defaultZone: timeZone });
  const validUntil = validityOf(body, { issuedAt, timeZone: parties.site.timeZone });
  const contractId = randomUUIDv7();
  const facts = {
    contractId,
    projectId,
    version,
    issuedAt,
    validUntil,
    company: brand,
    currency,
    gstPercent,
  };
  const document = makeDocument(body, { ...facts, ...parties, terms: await newestTerms(tx) });
  return {
    document,
    brand,
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
