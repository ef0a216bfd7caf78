import "server-only";
import type { ProjectActor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type FoundProject, noSuchProject, visibleTo } from "#lib/projects/find-project.queries.ts";
import type { State } from "#lib/sites/site-time.rules.ts";

/** The version on offer or agreed, as far as accepting it goes. */
export interface CurrentContract {
  id: string;
  version: number;
  documentSha256: string;
  pdfSha256: string;
  consent: string;
  solicited: boolean | null;
  validUntil: Date;
  state: State | null;
  timeZone: string;
}

/** A project with the contract that may be accepted, and how many acceptances there are. */
export interface Agreement {
  project: FoundProject;
  contract: CurrentContract | null;
  acceptances: number;
}

type Found = FoundProject &
  Omit<CurrentContract, "id" | "version"> & { contractId: string | null; acceptances: number };

/**
 * What accept-contract decides by, in one statement, as this actor may see it: all of it as the document says, which is
 * what the customer read. Throws `project_not_found`.
 */
export async function findAgreement(
  tx: Transaction,
  actor: ProjectActor,
  projectId: string,
): Promise<Agreement> {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT project.id, project.type::text, project.stage::text, project.outcome::text,
      project.customer_id AS "customerId", project.site_id AS "siteId",
      project.contract_version AS "contractVersion", project.accepted_version AS "acceptedVersion",
      project.evidence_hash AS "evidenceHash", project.cooling_off_ends_at AS "coolingOffEndsAt",
      project.capabilities AS "capabilityManagedByPlugin",
      contract.id AS "contractId", contract.document_sha256 AS "documentSha256", contract.pdf_sha256 AS "pdfSha256",
      contract.solicited, contract.valid_until AS "validUntil",
      words ->> 'consent' AS consent, words #>> '{site,state}' AS state, words #>> '{site,timeZone}' AS "timeZone",
      (SELECT count(*)::int FROM contract_acceptances WHERE project_id = project.id) AS acceptances
    FROM projects AS project
    LEFT JOIN contracts AS contract ON contract.project_id = project.id AND contract.version = project.contract_version
    CROSS JOIN LATERAL (SELECT convert_from(contract.document, 'UTF8')::jsonb AS words) AS read
    WHERE project.id = ${projectId}::uuid AND ${visibleTo(actor)}`;
  if (found === undefined) throw noSuchProject();
  const { contractId, acceptances, ...project } = found;
  if (contractId === null || found.contractVersion === null) return { project, contract: null, acceptances };
  return { project, contract: { ...found, id: contractId, version: found.contractVersion }, acceptances };
}
