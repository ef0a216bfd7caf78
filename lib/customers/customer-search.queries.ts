import "server-only";
import { CUSTOMER_OBJECT } from "#lib/customers/customer.queries.ts";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { projectsOf } from "#lib/projects/project-filter.queries.ts";
import { SITE_OBJECT } from "#lib/sites/site.queries.ts";

/** Most customers that a search answers, and most sites of each. */
const MOST_CUSTOMERS = 10;
const MOST_SITES = 20;
/** How many projects are looked at for them: one customer may have many. */
const MOST_PROJECTS = 200;

/**
 * The customers of the newest projects that these words find, newest first. Customers come with their first project, so that
 * the index that projects are found by finds them too.
 */
export async function searchCustomers(
  db: Pick<Transaction, "$queryRaw">,
  q: string,
): Promise<KnownCustomer[]> {
  const rows = await db.$queryRaw<
    { customer: Omit<KnownCustomer, "sites">; sites: KnownCustomer["sites"] }[]
  >`
    WITH found AS MATERIALIZED (
      SELECT project.customer_id, project.created_at FROM projects AS project
      WHERE project.customer_id IS NOT NULL AND ${projectsOf({ q }, new Date())}
      ORDER BY project.created_at DESC, project.id DESC LIMIT ${MOST_PROJECTS}
    ), newest AS (
      SELECT customer_id, max(created_at) AS seen FROM found
      GROUP BY customer_id ORDER BY seen DESC, customer_id DESC LIMIT ${MOST_CUSTOMERS}
    )
    SELECT ${CUSTOMER_OBJECT} AS customer,
      (SELECT coalesce(jsonb_agg(${SITE_OBJECT} ORDER BY site.created_at DESC, site.id DESC), '[]') FROM (
        SELECT * FROM sites WHERE customer_id = customer.id ORDER BY created_at DESC, id DESC LIMIT ${MOST_SITES}
      ) AS site) AS sites
    FROM newest JOIN customers AS customer ON customer.id = newest.customer_id
    ORDER BY newest.seen DESC, customer.id DESC ${PLANNED_ANEW}`;
  return rows.map(({ customer, sites }) => ({ ...customer, sites }));
}
