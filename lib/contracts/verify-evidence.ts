import "server-only";
import { evidenceOfProjects } from "#lib/contracts/evidence.queries.ts";
import { type Fault, faultsOf } from "#scripts/verify-bundle.mjs";

/** What a look at all evidence found. */
export interface Verification {
  /** Nothing is broken. */
  ok: boolean;
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
  const found: Omit<Verification, "ok"> = { projects: 0, contracts: 0, acceptances: 0, broken: [] };
  for await (const evidence of evidenceOfProjects()) {
    found.projects += 1;
    found.contracts += evidence.contracts.length;
    found.acceptances += evidence.acceptances.length;
    found.broken.push(...faultsOf(evidence));
  }
  return { ok: found.broken.length === 0, ...found };
}
