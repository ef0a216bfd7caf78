import "server-only";
import { evidenceOfProjects } from "#lib/contracts/evidence.queries.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { type Evidence, type Fault, faultsOf } from "#scripts/verify-bundle.mjs";

/** What a look at all evidence found. */
export interface Verification {
  projects: number;
  contracts: number;
  acceptances: number;
  /** What is broken, by name; empty when all of it holds together. */
  broken: Fault[];
}

/**
 * Recomputes every document, file, record and chain from its bytes and compares it with what the columns, the projects and
 * the timeline say. It works while the app runs and changes nothing.
 */
export async function verifyEvidence(): Promise<Verification> {
  const found: Verification = { projects: 0, contracts: 0, acceptances: 0, broken: [] };
  for await (const evidence of evidenceOfProjects()) {
    found.projects += 1;
    found.contracts += evidence.contracts.length;
    found.acceptances += evidence.acceptances.length;
    found.broken.push(...faultsOf(evidence));
  }
  return found;
}

/**
 * All evidence of a project, to be checked elsewhere by `scripts/verify-bundle.mjs`. Throws `contract_not_found` when there
 * is none.
 */
export async function exportEvidence(projectId: string): Promise<Evidence> {
  for await (const evidence of evidenceOfProjects(projectId)) return evidence;
  throw new DomainError("contract_not_found", "There is no evidence of this project.");
}
