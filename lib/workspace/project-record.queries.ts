import "server-only";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import type { ChargeRecord, EndingRecord, ProjectRecord } from "#lib/workspace/project-record.rules.ts";

/** Most charges that are told of, the newest, with those that were taken back. */
const MOST = 250;

/** What the books hold of a project. Whether it may be seen, and by staff, the caller has asked. */
export async function projectRecord(projectId: string): Promise<ProjectRecord> {
  const [charges, [ending = null], [contract]] = await Promise.all([
    chargesOnRecord(projectId),
    endingOf(projectId),
    depositOf(projectId),
  ]);
  return {
    charges,
    ending,
    deposit: contract?.deposit ?? null,
    depositLimitPercent: env().depositLimitPercent,
  };
}

function chargesOnRecord(projectId: string): Promise<ChargeRecord[]> {
  return database().$queryRaw`
    SELECT charge.id, charge.amount, charge.type, charge.description, charge.paid_by AS "paidBy",
      charge.processed_at AS "processedAt", charge.created_at AS "recordedAt", charge.deleted_at AS "takenBackAt",
      coalesce(recorder.name, recorder.email) AS "recordedBy", coalesce(remover.name, remover.email) AS "takenBackBy"
    FROM charges AS charge
      LEFT JOIN users AS recorder ON recorder.id = (charge.actor ->> 'userId')::uuid
      LEFT JOIN users AS remover ON remover.id = (charge.deleted_by ->> 'userId')::uuid
    WHERE charge.project_id = ${projectId}::uuid
    ORDER BY charge.created_at DESC, charge.id DESC LIMIT ${MOST}`;
}

function endingOf(projectId: string): Promise<EndingRecord[]> {
  return database().$queryRaw`
    SELECT closure.outcome::text, closure.reason, closure.closed_by AS "saidBy", closure.time,
      closure.actor ->> 'kind' AS kind, coalesce(ender.name, ender.email) AS by
    FROM project_closures AS closure
      LEFT JOIN users AS ender ON ender.id = (closure.actor ->> 'userId')::uuid
    WHERE closure.project_id = ${projectId}::uuid`;
}

function depositOf(projectId: string): Promise<{ deposit: number }[]> {
  return database().$queryRaw`
    SELECT contract.deposit FROM projects AS project
      JOIN contracts AS contract ON contract.project_id = project.id
        AND contract.version = coalesce(project.accepted_version, project.contract_version)
    WHERE project.id = ${projectId}::uuid`;
}
