import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { nameOfTerms } from "#lib/contract-terms/terms-name.rules.ts";
import { termsOf } from "#lib/contract-terms/terms-text.rules.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { lineTotal, stcTotal, totalsOf } from "#lib/contracts/contract-totals.rules.ts";
import { COOLING_OFF_DAYS } from "#lib/contracts/cooling-off.rules.ts";
import type { IssueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { CONSENT, coolingOffNotice } from "#lib/contracts/terms.rules.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";

type Company = { name: string; phone?: string | undefined; email?: string | undefined };

/** What a contract's document is made of, beside what staff say of it. */
export interface DocumentFacts
  extends Pick<ContractDocument, "contractId" | "projectId" | "version" | "customer" | "site" | "currency"> {
  issuedAt: Date;
  validUntil: Date;
  company: Company;
  gstPercent: number;
  /** The terms as they are now. */
  terms: { version: number; text: string };
}

/** The document of a new version. */
export function makeDocument(body: IssueContractBody, facts: DocumentFacts): ContractDocument {
  const { company, terms, ...rest } = facts;
  const stc = body.stc ?? null;
  const { lines, rebates, deposit } = body;
  return {
    kind: "contract",
    format: 1,
    ...rest,
    reference: projectReference(facts.projectId),
    issuedAt: facts.issuedAt.toISOString(),
    validUntil: facts.validUntil.toISOString(),
    company: { name: company.name, phone: company.phone ?? null, email: company.email ?? null },
    lines: lines.map((line) => ({ ...line, total: lineTotal(line) })),
    rebates,
    stc: stc === null ? null : { ...stc, total: stcTotal(stc) },
    totals: totalsOf({ lines, rebates, stc, deposit }, facts.gstPercent),
    changes: facts.version > 1 && body.changes?.trim() ? body.changes : null,
    solicited: body.solicited ?? null,
    coolingOff:
      body.solicited === false
        ? {
            businessDays: COOLING_OFF_DAYS,
            notice: coolingOffNotice({ company: company.name, businessDays: COOLING_OFF_DAYS }),
          }
        : null,
    terms: {
      version: nameOfTerms(terms.version),
      sections: termsOf(terms.text, {
        company: company.name,
        hasDeposit: deposit > 0,
        hasStc: stc !== null,
      }),
    },
    consent: CONSENT,
  };
}

/** A value as the exact bytes that are kept and hashed: its canonical JSON (RFC 8785), of which there is only one. */
export function canonicalBytes(value: object): Buffer<ArrayBuffer> {
  return Buffer.from(canonicalize(value) ?? "");
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
