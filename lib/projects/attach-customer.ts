import "server-only";
import { assertCustomer } from "#lib/customers/find-customer.queries.ts";
import { newCustomerRow } from "#lib/customers/new-customer.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { asRows } from "#lib/db/records.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { attachCustomerBody } from "#lib/projects/attach-customer.schema.ts";
import { attachedResult } from "#lib/projects/attached.schema.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { assertOpen } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Staff say whom a project is for that was begun without a customer. */
export const attachCustomer = operation({
  slug: "attach-customer",
  summary: "Say whom a project is for",
  description:
    "Gives an open project that has no customer a known or a new one. Nobody is written to: whoever proves the customer's " +
    "address sees the project from then on. Once it has a customer it keeps them; the same `customerId` again is fine and " +
    "changes nothing.",
  method: "POST",
  path: "/api/projects/{projectId}/customer",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: attachCustomerBody },
  result: attachedResult,
  status: 200,
  errors: ["project_not_found", "project_closed", "customer_not_found", "customer_attached"],

  async authorise({ tx, actor, input: { params, body } }) {
    const project = await holdProjectFor("attach-customer", { tx, actor, ...params });
    assertOpen(project);
    const isTheirs = project.customerId === body.customerId?.toLowerCase();
    if (project.customerId !== null && !isTheirs) throw hasCustomer();
    if (body.customerId !== undefined) await assertCustomer(tx, actor, body.customerId);
    return project;
  },

  async run({ tx, actor, subject: project, input: { body } }) {
    if (project.customerId !== null) return { id: project.customerId };
    const now = new Date();
    const added = body.customer === undefined ? null : newCustomerRow(body.customer, now);
    const id = added?.id ?? body.customerId;
    if (id === undefined) throw new Error("A body without a customer was let through.");
    if (added !== null) {
      await tx.$executeRaw`
        INSERT INTO customers SELECT * FROM jsonb_populate_recordset(NULL::customers, ${asRows([added])}::jsonb)`;
    }
    const isAttached = await changeProject(tx, {
      project: { ...project, customerId: id },
      actor,
      now,
      expected: Prisma.sql`customer_id IS NULL AND stage <> 'CLOSED'`,
      set: [Prisma.sql`customer_id = ${id}::uuid`],
      events: [{ type: "Project.Updated", data: { changed: ["customer"] } }],
    });
    // A new customer goes with the transaction that this ends.
    if (!isAttached) throw hasCustomer();
    return { id };
  },
});

function hasCustomer(): DomainError {
  return new DomainError("customer_attached", "This project has a customer already.");
}
