import "server-only";
import { holdSite } from "#lib/customers/find-customer.queries.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { asRows } from "#lib/db/records.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { attachSiteBody } from "#lib/projects/attach-site.schema.ts";
import { attachedResult } from "#lib/projects/attached.schema.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { assertOpen } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";
import { newSiteRow } from "#lib/sites/new-site.ts";

/** Staff say where a project goes that was begun without a site. */
export const attachSite = operation({
  slug: "attach-site",
  summary: "Say where a project goes",
  description:
    "Gives an open project that has a customer and no site one of the customer's, or a new one. Nothing further is done: " +
    "other projects at the site stay as they are. Once it has a site it keeps it; the same `siteId` again is fine and " +
    "changes nothing.",
  method: "POST",
  path: "/api/projects/{projectId}/site",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: attachSiteBody },
  result: attachedResult,
  status: 200,
  errors: ["project_not_found", "project_closed", "customer_required", "site_not_found", "site_attached"],

  async authorise({ tx, actor, input: { params, body } }) {
    const project = await holdProjectFor("attach-site", { tx, actor, ...params });
    assertOpen(project);
    const { customerId } = project;
    if (customerId === null) {
      throw new DomainError(
        "customer_required",
        "A site belongs to a customer: say first whom the project is for.",
      );
    }
    if (project.siteId !== null && project.siteId !== body.siteId?.toLowerCase()) throw hasSite();
    if (body.siteId !== undefined) await holdSite(tx, body.siteId, customerId);
    return { ...project, customerId };
  },

  async run({ tx, actor, subject: project, input: { body } }) {
    if (project.siteId !== null) return { id: project.siteId };
    const now = new Date();
    const added = body.site === undefined ? null : newSiteRow(body.site, project.customerId, now);
    const id = added?.id ?? body.siteId;
    if (id === undefined) throw new Error("A body without a site was let through.");
    if (added !== null) {
      await tx.$executeRaw`
        INSERT INTO sites SELECT * FROM jsonb_populate_recordset(NULL::sites, ${asRows([added])}::jsonb)`;
    }
    const isAttached = await changeProject(tx, {
      project,
      actor,
      now,
      expected: Prisma.sql`site_id IS NULL AND stage <> 'CLOSED'`,
      set: [Prisma.sql`site_id = ${id}::uuid`],
      events: [{ type: "Project.Updated", data: { siteId: id, changed: ["site"] } }],
    });
    // A new site goes with the transaction that this ends.
    if (!isAttached) throw hasSite();
    return { id };
  },
});

function hasSite(): DomainError {
  return new DomainError("site_attached", "This project has a site already.");
}
