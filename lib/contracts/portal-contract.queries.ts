import "server-only";
import type { ProjectActor } from "#lib/actor.rules.ts";
import { readContract } from "#lib/contracts/contract.queries.ts";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { getContractQuery } from "#lib/contracts/get-contract.schema.ts";
import { database } from "#lib/db/client.ts";
import { orNull } from "#lib/projects/portal.queries.ts";

/** A version of a project's contract for its pages, the current one unless `version` says another; null when there is none. */
export async function findPortalContract(
  actor: ProjectActor,
  projectId: string,
  version?: string | string[],
): Promise<ContractView | null> {
  const query = getContractQuery.safeParse({ version });
  if (!query.success) return null;
  return orNull(() => readContract(database(), { actor, projectId, version: query.data.version ?? null }));
}
