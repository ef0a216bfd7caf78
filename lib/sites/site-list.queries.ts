import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { listOrder, type Paging } from "#lib/list-order.queries.ts";
import { SITE_RECORD } from "#lib/sites/site.queries.ts";
import type { SiteRecord } from "#lib/sites/site-record.schema.ts";

interface Listing extends Paging {
  customerId?: string | undefined;
}

/** A page of all sites, or of one customer's, in the order that `listOrder` tells. Throws `validation_failed` for a bad cursor. */
export async function readSiteList(
  db: Pick<Transaction, "$queryRaw">,
  { customerId, ...paging }: Listing,
): Promise<{ items: SiteRecord[]; nextCursor: string | null }> {
  const order = listOrder("site", paging);
  const ofCustomer =
    customerId === undefined ? Prisma.sql`TRUE` : Prisma.sql`site.customer_id = ${customerId}::uuid`;
  const { rows, nextCursor } = order.page(
    await db.$queryRaw<{ id: string; time: string; record: SiteRecord }[]>`
      SELECT site.id, ${order.time} AS time, ${SITE_RECORD} AS record FROM sites AS site
      WHERE ${ofCustomer} AND ${order.after} ORDER BY ${order.orderBy} LIMIT ${paging.limit + 1}`,
  );
  return { items: rows.map(({ record }) => record), nextCursor };
}
