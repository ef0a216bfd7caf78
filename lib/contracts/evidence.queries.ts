import "server-only";
import { database, type Transaction } from "#lib/db/client.ts";
import type { Evidence } from "#scripts/verify-bundle.mjs";

/** Most projects whose evidence is held in memory at once. */
const BATCH = 20;

/** The evidence of every project that has any, oldest first; of one alone when it is named. Each as it stood at one moment. */
export async function* evidenceOfProjects(only: string | null = null): AsyncGenerator<Evidence> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const batch = await database().$transaction((tx) => evidenceAfter(tx, { after, only }), {
      // Between two of its statements somebody may accept: what is read must belong together.
      isolationLevel: "RepeatableRead",
      timeout: 60_000,
    });
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined || only !== null) return;
    after = last.projectId;
  }
}

type Head = Pick<Evidence, "projectId" | "contractVersion" | "acceptedVersion" | "evidenceHash"> & {
  coolingOffEndsAt: Date | null;
};

async function evidenceAfter(
  tx: Transaction,
  { after, only }: { after: string; only: string | null },
): Promise<Evidence[]> {
  const heads = await tx.$queryRaw<Head[]>`
    SELECT id AS "projectId", contract_version AS "contractVersion", accepted_version AS "acceptedVersion",
      evidence_hash AS "evidenceHash", cooling_off_ends_at AS "coolingOffEndsAt"
    FROM projects AS project
    WHERE id > ${after}::uuid AND id = coalesce(${only}::uuid, id) AND (
      contract_version IS NOT NULL OR evidence_hash IS NOT NULL
      OR EXISTS (SELECT FROM contracts WHERE project_id = project.id)
      OR EXISTS (SELECT FROM project_events WHERE project_id = project.id AND type IN ('Project.ContractIssued', 'Project.ContractAccepted')))
    ORDER BY id LIMIT ${BATCH}`;
  const evidence: Evidence[] = [];
  for (const head of heads) evidence.push(await evidenceOf(tx, head));
  return evidence;
}

async function evidenceOf(tx: Transaction, head: Head): Promise<Evidence> {
  const where = { projectId: head.projectId };
  const contracts = await tx.contract.findMany({ where, orderBy: { version: "asc" } });
  const acceptances = await tx.contractAcceptance.findMany({ where, orderBy: { sequence: "asc" } });
  const types = ["Project.ContractIssued", "Project.ContractAccepted"];
  const events = await tx.projectEvent.findMany({
    where: { ...where, type: { in: types } },
    orderBy: { sequence: "asc" },
    select: { sequence: true, type: true, data: true },
  });
  return {
    kind: "evidence",
    format: 1,
    ...head,
    coolingOffEndsAt: head.coolingOffEndsAt?.toISOString() ?? null,
    contracts: contracts.map(({ projectId: _project, document, pdf, ...contract }) => ({
      ...contract,
      document: Buffer.from(document).toString("base64"),
      pdf: Buffer.from(pdf).toString("base64"),
      validUntil: contract.validUntil.toISOString(),
      issuedAt: contract.issuedAt.toISOString(),
    })),
    acceptances: acceptances.map(({ projectId: _project, record, ...acceptance }) => ({
      ...acceptance,
      record: Buffer.from(record).toString("base64"),
      acceptedAt: acceptance.acceptedAt.toISOString(),
    })),
    events,
  };
}
