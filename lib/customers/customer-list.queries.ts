import "server-only";
import { CUSTOMER_WITH_SITES } from "#lib/customers/customer.queries.ts";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { listOrder, type Paging } from "#lib/list-order.queries.ts";

/** A page of the customers, in the order that `listOrder` tells. Throws `validation_failed` for a bad cursor. */
export async function readCustomerList(
  db: Pick<Transaction, "$queryRaw">,
  paging: Paging,
): Promise<{ items: KnownCustomer[]; nextCursor: string | null }> {
  const order = listOrder("customer", paging);
  const { rows, nextCursor } = order.page(
    await db.$queryRaw<{ id: string; time: string; customer: KnownCustomer }[]>`
      SELECT customer.id, ${order.time} AS time, ${CUSTOMER_WITH_SITES} AS customer
      FROM customers AS customer WHERE ${order.after}
      ORDER BY ${order.orderBy} LIMIT ${paging.limit + 1}`,
  );
  return { items: rows.map(({ customer }) => customer), nextCursor };
}
