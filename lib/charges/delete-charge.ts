import "server-only";
import { actorOnRecord } from "#lib/actor.rules.ts";
import { chargeParams } from "#lib/charges/charge.schema.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";

/** Staff take back a charge that was recorded by mistake. Who, when and what stay on record. */
export const deleteCharge = operation({
  slug: "delete-charge",
  summary: "Take back a charge",
  description:
    "Hides a charge from the project and its sums, and keeps it on record. Closed projects can be corrected too. " +
    "A second time there is no such charge.",
  method: "DELETE",
  path: "/api/projects/{projectId}/charges/{chargeId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: chargeParams,
  query: noQuery,
  body: noBody,
  result: okResult,
  status: 200,
  errors: ["project_not_found", "charge_not_found"],

  authorise: ({ tx, actor, input: { params } }) =>
    findProjectFor("delete-charge", { tx, actor, projectId: params.projectId }),

  async run({ tx, actor, subject: project, input: { params } }) {
    const now = new Date();
    const { chargeId } = params;
    const deleted = await changeProject(tx, {
      project,
      actor,
      now,
      // The charge's own row decides who is first: whoever comes second finds it deleted.
      first: [
        Prisma.sql`deleted AS (
          UPDATE charges SET deleted_at = ${now}, deleted_by = ${JSON.stringify(actorOnRecord(actor))}::jsonb
          WHERE id = ${chargeId}::uuid AND project_id = ${project.id}::uuid AND deleted_at IS NULL
          RETURNING id
        )`,
      ],
      expected: Prisma.sql`EXISTS (SELECT FROM deleted)`,
      events: [{ type: "Charge.Deleted", data: { chargeId } }],
    });
    if (!deleted) throw new DomainError("charge_not_found", "This project has no such charge.");
    return { ok: true as const };
  },
});
