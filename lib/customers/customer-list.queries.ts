import "server-only";
import { CUSTOMER_RECORD } from "#lib/customers/customer.queries.ts";
import type { CustomerRecord } from "#lib/customers/customer-record.schema.ts";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { type ListOrder, listOrder, type Paging } from "#lib/list-order.queries.ts";
import { projectsOf } from "#lib/projects/project-filter.queries.ts";
import { SITE_OBJECT } from "#lib/sites/site.queries.ts";

/** Most sites that are told of each customer. */
const MOST_SITES = 20;

interface Listing extends Paging {
  q?: string | undefined;
}

/**
 * A page of the customers, newest first, or in order of change. With words to look for: those whom they find, by their newest
 * project that they are found by. Customers come with their first project, so that the index that projects are found by finds
 * them too. Throws `validation_failed` for a bad cursor.
 */
export async function readCustomerList(
  db: Pick<Transaction, "$queryRaw">,
  { q, ...paging }: Listing,
): Promise<{ items: KnownCustomer[]; nextCursor: string | null }> {
  const isSearch = q !== undefined && paging.updatedSince === undefined;
  const order = listOrder(isSearch ? "project" : "customer", paging);
  const page = isSearch ? found(q, order) : all(q, order);
  const { rows, nextCursor } = order.page(
    await db.$queryRaw<{ id: string; time: string; record: CustomerRecord; sites: KnownCustomer["sites"] }[]>`
      WITH page AS MATERIALIZED (${page} ORDER BY ${order.orderBy} LIMIT ${paging.limit + 1})
      SELECT page.id, page.time, ${CUSTOMER_RECORD} AS record,
        (SELECT coalesce(jsonb_agg(${SITE_OBJECT} ORDER BY site.created_at DESC, site.id DESC), '[]') FROM (
          SELECT * FROM sites WHERE customer_id = customer.id ORDER BY created_at DESC, id DESC LIMIT ${MOST_SITES}
        ) AS site) AS sites
      FROM page JOIN customers AS customer ON customer.id = page.customer_id
      ORDER BY page.place ${q === undefined ? Prisma.empty : PLANNED_ANEW}`,
  );
  return { items: rows.map(({ record, sites }) => ({ ...record, sites })), nextCursor };
}

function all(q: string | undefined, order: ListOrder): Prisma.Sql {
  const isFound =
    q === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (
          SELECT FROM projects AS project WHERE project.customer_id = customer.id AND ${projectsOf({ q }, new Date())})`;
  return Prisma.sql`
    SELECT customer.id, customer.id AS customer_id, ${order.time} AS time, row_number() OVER (ORDER BY ${order.orderBy}) AS place
    FROM customers AS customer WHERE ${isFound} AND ${order.after}`;
}

/** Each customer stands where the newest of their projects does that the words find. */
function found(q: string, order: ListOrder): Prisma.Sql {
  const isFound = projectsOf({ q }, new Date());
  return Prisma.sql`
    SELECT project.id, project.customer_id, ${order.time} AS time, row_number() OVER (ORDER BY ${order.orderBy}) AS place
    FROM projects AS project CROSS JOIN LATERAL (SELECT project.customer_id AS id) AS whose
    WHERE project.customer_id IS NOT NULL AND ${isFound} AND ${order.after} AND project.id = (
      SELECT project.id FROM projects AS project WHERE project.customer_id = whose.id AND ${isFound}
      ORDER BY project.created_at DESC, project.id DESC LIMIT 1)`;
}
