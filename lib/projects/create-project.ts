import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { holdAssociation } from "#lib/files/hold-association.ts";
import { anyone, noParams, noQuery, operation } from "#lib/operation.ts";
import { createProjectBody, createProjectResult } from "#lib/projects/create-project.schema.ts";
import { insertProject } from "#lib/projects/insert-project.ts";
import { newProjectRecords } from "#lib/projects/new-project-records.ts";

/**
 * A homeowner asks for a system, or another company's software does it for them: the customer, the site and the project
 * are stored with the photos sent before, all or nothing.
 */
export const createProject = operation({
  slug: "create-project",
  summary: "Ask for a system",
  description:
    "Stores a project with its customer and site, and attaches the files uploaded before under `fileAssociationId`. " +
    "Without a session a `customer` is required and both are new; the process starts, and a confirmation is sent.",
  method: "POST",
  path: "/api/projects",
  access: anyone,
  allowance: "create",
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: createProjectBody },
  result: createProjectResult,
  status: 201,
  location: ({ id }) => `/api/projects/${id}`,
  errors: ["customer_required", "file_association_claimed"],

  async authorise({ tx, actor, input: { body } }) {
    if (body.customerId !== undefined || body.siteId !== undefined) {
      throw new DomainError("unauthenticated", "Sign in to create a project for a customer or site we know.");
    }
    if (body.customer === undefined) {
      throw new DomainError("customer_required", "Say whom to contact: send `customer`.", {
        errors: [{ path: "customer", message: "Say whom to contact." }],
      });
    }
    return { associationId: await heldAssociationId(tx, actor, body.fileAssociationId) };
  },

  async run({ tx, actor, subject, input: { body } }) {
    const records = newProjectRecords(body, actor);
    await insertProject(tx, records, subject.associationId);
    return { id: records.project.id };
  },
});

/** Uploads under an unknown id, or another visitor's, attach nothing; ones that a project has already are a conflict. */
async function heldAssociationId(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<string | null> {
  if (id === undefined) return null;
  const association = await holdAssociation(tx, actor, id);
  if (association === null) return null;
  if (association.projectId === null) return association.id;
  throw new DomainError(
    "file_association_claimed",
    "These files belong to a project already. Upload them again under a new id.",
  );
}
