import "server-only";
import { CUSTOMER_OBJECT } from "#lib/customers/customer.queries.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { iso } from "#lib/db/iso.ts";
import type { ProjectListItem } from "#lib/projects/project.schema.ts";
import { contractStatusOf } from "#lib/projects/project-contract.rules.ts";
import { SITE_OBJECT } from "#lib/sites/site.queries.ts";

/** What a charge and a file look like where they are read. */
export const CHARGE_OBJECT = Prisma.sql`jsonb_build_object(
  'id', charge.id, 'amount', charge.amount, 'type', charge.type, 'description', charge.description,
  'paid_by', charge.paid_by, 'external_links', charge.external_links, 'processed_at', ${iso("charge.processed_at")})`;
export const FILE_OBJECT = Prisma.sql`jsonb_build_object(
  'id', file.id, 'fileCode', file.code, 'name', file.name, 'mediaType', file.media_type, 'byteSize', file.byte_size,
  'width', file.width, 'height', file.height, 'createdAt', ${iso("file.created_at")})`;

/** What is read of a project wherever it is read, from `PROJECT_SOURCE`. */
export const PROJECT_COLUMNS = Prisma.sql`
  project.id, project.type::text, project.stage::text, project.outcome::text, project.class, project.xref,
  ${iso("project.created_at")} AS "createdAt", ${iso("project.updated_at")} AS "updatedAt",
  CASE WHEN customer.id IS NOT NULL THEN ${CUSTOMER_OBJECT} END AS customer,
  CASE WHEN site.id IS NOT NULL THEN ${SITE_OBJECT} END AS site,
  project.products AS "productsOfInterest", project.preferred_days AS "preferredDays",
  project.capabilities AS "capabilityManagedByPlugin",
  contract.version, contract.price, contract.deposit, ${iso("contract.valid_until")} AS "validUntil",
  project.accepted_version AS "acceptedVersion", ${iso("acceptance.accepted_at")} AS "acceptedAt"`;

/** A project with its customer, its site, the contract that is offered or agreed now, and its newest acceptance. */
export const PROJECT_SOURCE = Prisma.sql`
  projects AS project
  LEFT JOIN customers AS customer ON customer.id = project.customer_id
  LEFT JOIN sites AS site ON site.id = project.site_id
  LEFT JOIN contracts AS contract ON contract.project_id = project.id AND contract.version = project.contract_version
  LEFT JOIN contract_acceptances AS acceptance
    ON acceptance.project_id = project.id AND acceptance.version = project.accepted_version`;

type Facts = Omit<ProjectListItem, "preferences" | "contract" | "fileCodes">;

/** A row of `PROJECT_COLUMNS`. */
export interface ProjectRow extends Facts {
  preferredDays: number[];
  version: number | null;
  price: number | null;
  deposit: number | null;
  validUntil: string | null;
  acceptedVersion: number | null;
  acceptedAt: string | null;
}

/** A row as it is read: the days under preferences, the contract with its state. */
export function projectFacts({
  preferredDays,
  version,
  price,
  deposit,
  validUntil,
  acceptedVersion,
  acceptedAt,
  ...facts
}: ProjectRow): Omit<ProjectListItem, "fileCodes"> {
  const hasContract = version !== null && price !== null && deposit !== null && validUntil !== null;
  const preferences = { customerPreferredDays: preferredDays };
  if (!hasContract) return { ...facts, preferences, contract: null };
  const isAccepted = version === acceptedVersion;
  const status = contractStatusOf(
    { isAccepted, isNewest: true, isClosed: facts.stage === "CLOSED", validUntil: new Date(validUntil) },
    new Date(),
  );
  const contract = { version, status, price, deposit, acceptedVersion, acceptedAt, validUntil };
  return { ...facts, preferences, contract };
}
