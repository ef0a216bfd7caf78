import "server-only";
import type { ProjectActor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { noSuchProject, visibleTo } from "#lib/projects/find-project.queries.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import {
  CHARGE_OBJECT,
  FILE_OBJECT,
  PROJECT_COLUMNS,
  PROJECT_SOURCE,
  type ProjectRow,
  projectFacts,
} from "#lib/projects/project-columns.queries.ts";

/** Most charges that a project is read with; the sums count all. */
const MOST_CHARGES = 200;

interface WholeRow extends ProjectRow {
  customerComments: string | null;
  customFields: ProjectView["customFields"];
  charges: ProjectView["charges"];
  files: ProjectView["files"];
  agreedPrice: number | null;
  agreedRebates: number | null;
  charged: number;
  reason: string | null;
  closedBy: string | null;
}

/** A whole project as this actor may see it, in one statement. Throws `project_not_found`. */
export async function readProject(
  db: Pick<Transaction, "$queryRaw">,
  actor: ProjectActor,
  id: string,
): Promise<ProjectView> {
  const [row] = await db.$queryRaw<WholeRow[]>`
    SELECT ${PROJECT_COLUMNS},
      project.comments AS "customerComments", project.custom_fields AS "customFields",
      closure.reason, closure.closed_by AS "closedBy",
      agreed.price AS "agreedPrice", agreed.rebates AS "agreedRebates",
      (SELECT coalesce(sum(charge.amount), 0)::float8 FROM charges AS charge
        WHERE charge.project_id = project.id AND charge.deleted_at IS NULL) AS charged,
      (SELECT coalesce(jsonb_agg(${CHARGE_OBJECT} ORDER BY charge.created_at, charge.id), '[]') FROM (
        SELECT * FROM charges WHERE project_id = project.id AND deleted_at IS NULL
        ORDER BY created_at DESC, id DESC LIMIT ${MOST_CHARGES}
      ) AS charge) AS charges,
      (SELECT coalesce(jsonb_agg(${FILE_OBJECT} ORDER BY file.created_at, file.id), '[]') FROM files AS file
        JOIN file_associations AS association ON association.id = file.association_id
        WHERE association.project_id = project.id) AS files
    FROM ${PROJECT_SOURCE}
      LEFT JOIN contracts AS agreed
        ON agreed.project_id = project.id AND agreed.version = coalesce(project.accepted_version, project.contract_version)
      LEFT JOIN project_closures AS closure ON closure.project_id = project.id
    WHERE project.id = ${id}::uuid AND ${visibleTo(actor)}`;
  if (row === undefined) throw noSuchProject();
  const { agreedPrice, agreedRebates, charged, reason, ...rest } = row;
  const { customerComments, customFields, charges, files, closedBy, ...facts } = rest;
  const price = agreedPrice ?? 0;
  const rebates = agreedRebates ?? 0;
  return {
    ...projectFacts(facts),
    customerComments,
    customFields,
    charges,
    files,
    totals: { price, rebates, charged, due: price - rebates - charged },
    rejectReason: row.outcome === "FAILED" || row.outcome === "CANNOT_RESOLVE" ? reason : null,
    closedBy,
  };
}
