import "server-only";
import { CUSTOMER_WITH_SITES } from "#lib/customers/customer.queries.ts";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { PLANNED_ANEW } from "#lib/db/statement-names.ts";
import { listOrder } from "#lib/list-order.queries.ts";
import { projectsOf } from "#lib/projects/project-filter.queries.ts";

/** How many projects are looked at for a page: one customer may have many. */
const MOST_PROJECTS = 200;

interface Search {
  q: string;
  limit: number;
  cursor?: string | undefined;
}

/**
 * A page of the customers whom these words find, each where the newest of their projects stands that the words find. Customers
 * come with their first project, so that the index that projects are found by finds them too. A page holds fewer than
 * asked for where some customers have very many projects. Throws `validation_failed` for a bad cursor.
 */
export async function searchCustomers(
  db: Pick<Transaction, "$queryRaw">,
  { q, limit, cursor }: Search,
): Promise<{ items: KnownCustomer[]; nextCursor: string | null }> {
  const order = listOrder("project", { limit, cursor });
  const isFound = projectsOf({ q }, new Date());
  const rows = await db.$queryRaw<{ id: string; time: string; customer: KnownCustomer | null }[]>`
    WITH found AS MATERIALIZED (
      SELECT project.id, project.customer_id, project.created_at FROM projects AS project
      WHERE project.customer_id IS NOT NULL AND ${isFound} AND ${order.after}
      ORDER BY ${order.orderBy} LIMIT ${MOST_PROJECTS}
    ), page AS MATERIALIZED (
      SELECT found.id FROM found WHERE found.id = (
        SELECT project.id FROM projects AS project WHERE project.customer_id = found.customer_id AND ${isFound}
        ORDER BY project.created_at DESC, project.id DESC LIMIT 1)
      ORDER BY found.created_at DESC, found.id DESC LIMIT ${limit + 1}
    )
    SELECT project.id, ${order.time} AS time, ${CUSTOMER_WITH_SITES} AS customer
    FROM found AS project LEFT JOIN page ON page.id = project.id
      LEFT JOIN customers AS customer ON page.id IS NOT NULL AND customer.id = project.customer_id
    ORDER BY ${order.orderBy} ${PLANNED_ANEW}`;
  const items: KnownCustomer[] = [];
  let read = 0;
  while (read < rows.length && items.length < limit) {
    const customer = rows[read]?.customer ?? null;
    if (customer !== null) items.push(customer);
    read += 1;
  }
  const last = rows[read - 1];
  const isMore = rows.length === MOST_PROJECTS || rows.slice(read).some(({ customer }) => customer !== null);
  return { items, nextCursor: isMore && last !== undefined ? order.cursorAt(last) : null };
}
