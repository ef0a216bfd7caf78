import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { readCustomer } from "#lib/customers/customer.queries.ts";
import type { CustomerRecord } from "#lib/customers/customer-record.schema.ts";
import { database } from "#lib/db/client.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { readSite } from "#lib/sites/site.queries.ts";
import type { SiteRecord } from "#lib/sites/site-record.schema.ts";

/** A project's customer and site as forms begin with them: each with the state that it is in, read at once. */
export interface EditableRecords {
  customer: CustomerRecord | null;
  site: SiteRecord | null;
}

/** What can be edited beside a project that this actor may see. */
export async function editableRecords(
  actor: SignedIn,
  { customer, site }: Pick<ProjectView, "customer" | "site">,
): Promise<EditableRecords> {
  const [readOfCustomer, readOfSite] = await Promise.all([
    customer === null ? null : readCustomer(database(), actor, customer.id),
    site === null ? null : readSite(database(), actor, site.id),
  ]);
  return { customer: readOfCustomer, site: readOfSite };
}
