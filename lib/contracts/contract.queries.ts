import "server-only";
import type { ProjectActor } from "#lib/actor.rules.ts";
import { type AcceptanceRecord, presentOf, readRecord } from "#lib/contracts/acceptance-record.schema.ts";
import { differenceBetween } from "#lib/contracts/contract-changes.rules.ts";
import { type ContractDocument, readDocument } from "#lib/contracts/contract-document.schema.ts";
import { type ContractView, contractNotes } from "#lib/contracts/contract-view.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { type FoundProject, findProject } from "#lib/projects/find-project.queries.ts";
import { contractStatusOf } from "#lib/projects/project-contract.rules.ts";

type Reader = Pick<Transaction, "$queryRaw">;

interface Asking {
  actor: ProjectActor;
  projectId: string;
  /** Null for the current one. */
  version: number | null;
}

/**
 * A version of the contract as this actor may see it. Throws `project_not_found`, or `contract_not_found` when there is no
 * such version.
 */
export async function readContract(db: Reader, { actor, projectId, version }: Asking): Promise<ContractView> {
  const project = await findProject(db, actor, projectId);
  const versions = await versionsOf(db, project);
  const shown = versions.find((one) => one.version === (version ?? project.contractVersion));
  if (shown === undefined) throw noSuchContract();
  const base = versions.find((one) => one.version < shown.version && one.status === "ACCEPTED");
  const documents = await documentsOf(db, projectId, [
    shown.version,
    base?.version ?? Math.max(1, shown.version - 1),
  ]);
  const [document, earlier] = documents;
  if (document === undefined) throw noSuchContract();
  const { record, hash } = shown;
  return {
    id: shown.id,
    version: shown.version,
    status: shown.status,
    documentSha256: shown.documentSha256,
    pdfSha256: shown.pdfSha256,
    issuedAt: shown.issuedAt.toISOString(),
    validUntil: shown.validUntil.toISOString(),
    document,
    difference: earlier === undefined ? null : differenceBetween(earlier, document),
    acceptance: record === null || hash === null ? null : { ...acceptanceView(record), hash },
    coolingOff: record?.coolingOffEndsAt == null ? null : { endsAt: record.coolingOffEndsAt },
    ...(actor.kind === "staff" ? await staffNotes(db, projectId, shown.version) : NO_NOTES),
    versions: versions.map((one) => ({
      version: one.version,
      status: one.status,
      issuedAt: one.issuedAt.toISOString(),
      validUntil: one.validUntil.toISOString(),
      price: one.price,
      acceptedAt: one.record?.acceptedAt ?? null,
    })),
  };
}

/** The document that the next version is compared with: the newest accepted, else the newest; null before the first. */
export async function documentBefore(
  db: Reader,
  { id, acceptedVersion, contractVersion }: FoundProject,
): Promise<ContractDocument | null> {
  const version = acceptedVersion ?? contractVersion;
  if (version === null) return null;
  const [document] = await documentsOf(db, id, [version]);
  return document ?? null;
}

/** The refusal for a version that is not there. */
export function noSuchContract(): DomainError {
  return new DomainError("contract_not_found", "The project has no contract, or not this version.");
}

interface Version {
  id: string;
  version: number;
  status: ContractView["status"];
  price: number;
  issuedAt: Date;
  validUntil: Date;
  documentSha256: string;
  pdfSha256: string;
  record: AcceptanceRecord | null;
  hash: string | null;
}

interface Stored extends Omit<Version, "status" | "record"> {
  record: Uint8Array | null;
}

/** All versions of a project's contract, newest first, without their bytes. */
async function versionsOf(db: Reader, project: FoundProject): Promise<Version[]> {
  const rows = await db.$queryRaw<Stored[]>`
    SELECT contract.id, contract.version, contract.price, contract.issued_at AS "issuedAt",
      contract.valid_until AS "validUntil", contract.document_sha256 AS "documentSha256",
      contract.pdf_sha256 AS "pdfSha256", acceptance.record, acceptance.hash
    FROM contracts AS contract
    LEFT JOIN contract_acceptances AS acceptance USING (project_id, version)
    WHERE project_id = ${project.id}::uuid ORDER BY version DESC`;
  const now = new Date();
  return rows.map(({ record, ...row }) => ({
    ...row,
    record: record === null ? null : readRecord(record),
    status: contractStatusOf(
      {
        isAccepted: record !== null,
        isNewest: row.version === project.contractVersion,
        isClosed: project.stage === "CLOSED",
        validUntil: row.validUntil,
      },
      now,
    ),
  }));
}

/** The documents of these versions, in the order asked for; one for a version asked for twice. */
async function documentsOf(
  db: Reader,
  projectId: string,
  versions: readonly number[],
): Promise<ContractDocument[]> {
  const rows = await db.$queryRaw<{ version: number; document: Uint8Array }[]>`
    SELECT version, document FROM contracts
    WHERE project_id = ${projectId}::uuid AND version = ANY (${[...new Set(versions)]}::int[])`;
  return rows
    .toSorted((one, other) => versions.indexOf(one.version) - versions.indexOf(other.version))
    .map(({ document }) => readDocument(document));
}

const NO_NOTES = { warnings: [], depositReason: null };

/** What was noted when a version was issued. */
async function staffNotes(db: Reader, projectId: string, version: number) {
  const [event] = await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM project_events
    WHERE project_id = ${projectId}::uuid AND type = 'Project.ContractIssued' AND data -> 'version' = to_jsonb(${version}::int)`;
  return event === undefined ? NO_NOTES : contractNotes.parse(event.data);
}

function acceptanceView(record: AcceptanceRecord) {
  const { id, version, acceptedAt, signerName, signature, onBehalf, previousHash, documentSha256 } = record;
  const by = record.by.name ?? record.by.email;
  const inPresenceOf = presentOf(record);
  return {
    id,
    version,
    acceptedAt,
    signerName,
    signature,
    onBehalf,
    inPresenceOf,
    previousHash,
    documentSha256,
    by,
  };
}
