import "server-only";
import type { Requester, SignedIn } from "#lib/actor.rules.ts";
import { assertCustomer, holdSite, ownCustomerId } from "#lib/customers/find-customer.queries.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { holdAssociation } from "#lib/files/hold-association.ts";
import { anyone, noParams, noQuery, operation } from "#lib/operation.ts";
import {
  type CreateProjectBody,
  createProjectBody,
  createProjectResult,
} from "#lib/projects/create-project.schema.ts";
import { insertProject } from "#lib/projects/insert-project.ts";
import { type NewProject, newProjectRecords } from "#lib/projects/new-project-records.ts";
import { supersedeProjects } from "#lib/projects/supersede-projects.ts";

/**
 * A homeowner asks for a system, or another company's software does it for them: the customer, the site and the project
 * are stored with the photos sent before, all or nothing.
 */
export const createProject = operation({
  slug: "create-project",
  summary: "Ask for a system",
  description:
    "Stores a project with its customer and site, and attaches the files uploaded before under `fileAssociationId`. " +
    "Without a session a `customer` is required and both are new. A signed-in homeowner who sends none is their own customer. " +
    "The process starts and a confirmation is sent, unless `customerId` and `siteId` name known ones and `triggerProcess` is " +
    "false. It closes older open projects of the same type at the site as SUPERSEDED.",
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
  errors: [
    "customer_required",
    "customer_not_found",
    "site_not_found",
    "active_project_accepted",
    "file_association_claimed",
  ],

  async authorise({ tx, actor, input: { body } }) {
    const about = actor.kind === "visitor" ? forVisitor(body) : await forSignedIn(tx, actor, body);
    return { ...about, associationId: await heldAssociationId(tx, actor, body.fileAssociationId) };
  },

  async run({ tx, actor, subject: { associationId, ...about }, input: { body } }) {
    if (actor.kind !== "visitor" && about.startsProcess && about.siteId !== null) {
      await supersedeProjects(tx, { actor, siteId: about.siteId, type: body.type });
    }
    const records = newProjectRecords(body, actor, about);
    await insertProject(tx, records, associationId);
    return { id: records.project.id };
  },
});

/** A visitor's customer and site are both new. */
function forVisitor(body: CreateProjectBody): NewProject {
  if (body.customerId !== undefined || body.siteId !== undefined) {
    throw new DomainError("unauthenticated", "Sign in to create a project for a customer or site we know.");
  }
  if (body.customer === undefined) throw nobodyToContact("Say whom to contact: send `customer`.");
  return { customerId: null, siteId: null, startsProcess: true };
}

/** Finds the customer and site that are named; a homeowner who names none is their own customer. */
async function forSignedIn(tx: Transaction, actor: SignedIn, body: CreateProjectBody): Promise<NewProject> {
  const { customerId, siteId = null } = body;
  if (customerId !== undefined) await assertCustomer(tx, actor, customerId);
  if (customerId !== undefined && siteId !== null) await holdSite(tx, siteId, customerId);
  const startsProcess = siteId === null || body.triggerProcess;
  if (customerId !== undefined || body.customer !== undefined) {
    return { customerId: customerId ?? null, siteId, startsProcess };
  }
  if (actor.kind === "homeowner") {
    return { customerId: await ownCustomerId(tx, actor), siteId, startsProcess };
  }
  if (body.site !== undefined) throw nobodyToContact("A site belongs to a customer: send `customer` too.");
  return { customerId: null, siteId, startsProcess };
}

function nobodyToContact(detail: string): DomainError {
  return new DomainError("customer_required", detail, {
    errors: [{ path: "customer", message: "Say whom to contact." }],
  });
}

/** Uploads under an unknown id, or another visitor's, attach nothing; ones that a project has already are a conflict. */
async function heldAssociationId(
  tx: Transaction,
  actor: Requester,
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
