import "server-only";
import { open } from "node:fs/promises";
import { evidenceOfProjects } from "#lib/contracts/evidence.queries.ts";
import { DomainError } from "#lib/errors.rules.ts";

interface Exported {
  projectId: string;
  file: string;
  contracts: number;
  acceptances: number;
  /** Hash of the newest acceptance: the end of the chain. */
  evidenceHash: string | null;
}

/**
 * Writes all evidence of a project to a file that `scripts/verify-bundle.mjs` checks on any machine. It holds personal data,
 * so that only its owner may read it. Throws `contract_not_found` when there is no evidence.
 */
export async function exportEvidence(projectId: string, file: string): Promise<Exported> {
  for await (const evidence of evidenceOfProjects(projectId)) {
    await writePrivately(file, JSON.stringify(evidence));
    const { contracts, acceptances, evidenceHash } = evidence;
    return { projectId, file, contracts: contracts.length, acceptances: acceptances.length, evidenceHash };
  }
  throw new DomainError("contract_not_found", "There is no evidence of this project.");
}

/** A file that was there before keeps who may read it, unless that is said before anything is in it. */
async function writePrivately(file: string, text: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}
