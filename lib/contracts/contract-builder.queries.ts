import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { newestTerms } from "#lib/contract-terms/contract-terms.queries.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { DEFAULT_VALIDITY, LONGEST_VALIDITY } from "#lib/contracts/contract-validity.rules.ts";
import { findPortalContract } from "#lib/contracts/portal-contract.queries.ts";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import type { LineTemplate } from "#lib/line-templates/line-template.schema.ts";
import { readLineTemplates } from "#lib/line-templates/line-templates.queries.ts";
import { dayOf } from "#lib/sites/site-time.rules.ts";

/** What a contract is written with. */
export interface ContractBasis {
  /** The newest version; null before the first. */
  newest: ContractDocument | null;
  templates: readonly LineTemplate[];
  gstPercent: number;
  /** What contracts call the terms that it gets. */
  terms: string;
  /** A deposit above so many per cent of the price asks for a reason. */
  depositLimitPercent: number;
  /** Days of the site, like `2026-12-24`: today, how long it is good unless somebody says, and at the longest. */
  days: { today: string; usual: string; last: string };
}

/** What staff need to write the next version of a project that they may write one for. */
export async function findContractBasis(
  actor: SignedIn,
  { projectId, timeZone, now }: { projectId: string; timeZone: string; now: Date },
): Promise<ContractBasis> {
  const { gstPercent, depositLimitPercent } = env();
  const dayIn = (length: number) => dayOf(new Date(now.getTime() + length), timeZone);
  const newest = await findPortalContract(actor, projectId);
  const [{ templates }, terms] = await Promise.all([readLineTemplates(database()), newestTerms(database())]);
  return {
    newest: newest?.document ?? null,
    templates,
    gstPercent,
    terms: terms.name,
    depositLimitPercent,
    // The end of the last day itself would be past the longest.
    days: { today: dayIn(0), usual: dayIn(DEFAULT_VALIDITY), last: dayIn(LONGEST_VALIDITY - 24 * 3_600_000) },
  };
}
