import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { actorOnRecord } from "#lib/actor.rules.ts";
import { createChargeBody, createChargeResult } from "#lib/charges/charge.schema.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { type FoundProject, findProject, findProjectFor } from "#lib/projects/find-project.queries.ts";
import { isCoolingOff } from "#lib/projects/project-access.rules.ts";
import { assertOpen, projectClosed } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** How far ahead of now money may have been received, in milliseconds: clocks differ, and so do days. */
const AHEAD = 24 * 60 * 60 * 1_000;

/** Staff record money that was received elsewhere. */
export const createCharge = operation({
  slug: "create-charge",
  summary: "Record money received",
  description:
    "Keeps an amount in cents that was received elsewhere; nothing is collected. `processed_at` is now unless given, and at " +
    "most 24 hours ahead. While the customer may cool off, no money is recorded.",
  method: "POST",
  path: "/api/projects/{projectId}/charges",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: createChargeBody },
  result: createChargeResult,
  status: 201,
  location: ({ id }, { projectId }) => `/api/projects/${projectId}/charges/${id}`,
  errors: ["project_not_found", "project_closed", "cooling_off"],

  authorise: ({ tx, actor, input: { params } }) => findProjectFor("create-charge", { tx, actor, ...params }),

  async run({ tx, actor, subject: project, input: { body } }) {
    const now = new Date();
    const processedAt = body.processed_at === undefined ? now : new Date(body.processed_at);
    if (processedAt.getTime() > now.getTime() + AHEAD) throw tooFarAhead();
    assertChargeable(project, now);
    const { amount, type } = body;
    const id = randomUUIDv7();
    const charge = {
      id,
      projectId: project.id,
      amount,
      type,
      description: body.description ?? null,
      paidBy: body.paid_by,
      externalLinks: body.external_links ?? [],
      processedAt,
      actor: actorOnRecord(actor),
      createdAt: now,
    };
    const recorded = await changeProject(tx, {
      project,
      actor,
      now,
      expected: Prisma.sql`stage <> 'CLOSED' AND (cooling_off_ends_at IS NULL OR cooling_off_ends_at <= ${now})`,
      events: [{ type: "Charge.Created", data: { chargeId: id, amount, type, processedAt } }],
      rows: [{ table: "charges", row: charge }],
    });
    if (!recorded) {
      assertChargeable(await findProject(tx, actor, project.id), now);
      throw projectClosed();
    }
    return { id };
  },
});

function assertChargeable(project: FoundProject, now: Date): void {
  assertOpen(project);
  if (isCoolingOff(project, now)) {
    throw new DomainError(
      "cooling_off",
      "The customer may still cool off. Record money once that has ended.",
    );
  }
}

function tooFarAhead(): DomainError {
  return new DomainError("validation_failed", "The money cannot have been received yet.", {
    errors: [{ path: "processed_at", message: "Give a time that is at most 24 hours ahead." }],
  });
}
