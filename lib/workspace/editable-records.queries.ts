import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { readCustomer } from "#lib/customers/customer.queries.ts";
import type { CustomerRecord } from "#lib/customers/customer-record.schema.ts";
import { database } from "#lib/db/client.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { readSite, sitesOfCustomer } from "#lib/sites/site.queries.ts";
import type { SiteRecord, SiteView } from "#lib/sites/site-record.schema.ts";

/** A project's customer and site as forms begin with them: each with the state that it is in, read at once. */
export interface EditableRecords {
  customer: CustomerRecord | null;
  site: SiteRecord | null;
  /** The sites to choose from for a project that has none. */
  sites: SiteView[];
}

/** What can be edited beside a project that this actor may see. */
export async function editableRecords(
  actor: SignedIn,
  { customer, site }: Pick<ProjectView, "customer" | "site">,
): Promise<EditableRecords> {
  const [readOfCustomer, readOfSite, sites] = await Promise.all([
    customer === null ? null : readCustomer(database(), actor, customer.id),
    site === null ? null : readSite(database(), actor, site.id),
    customer === null || site !== null ? [] : sitesOfCustomer(database(), customer.id),
  ]);
  return { customer: readOfCustomer, site: readOfSite, sites };
}
