import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import type { CustomerRecord } from "#lib/customers/customer-record.schema.ts";
import { noSuchCustomer, ownCustomer } from "#lib/customers/find-customer.queries.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { iso } from "#lib/db/iso.ts";
import { SITE_OBJECT } from "#lib/sites/site.queries.ts";

/** What a project tells of its customer, from `customers AS customer`. */
export const CUSTOMER_OBJECT = Prisma.sql`jsonb_build_object(
  'id', customer.id, 'type', customer.type, 'firstName', customer.first_name, 'lastName', customer.last_name,
  'email', customer.email, 'phone', customer.phone, 'companyName', customer.company_name, 'abn', customer.abn,
  'preferredContact', customer.preferred_contact, 'locale', customer.locale, 'customFields', customer.custom_fields)`;

/** The same, and which state this is. */
export const CUSTOMER_RECORD = Prisma.sql`
  ${CUSTOMER_OBJECT} || jsonb_build_object('updatedAt', ${iso("customer.updated_at")})`;

/** Most sites that a list tells of each customer. */
const MOST_SITES = 20;

/** A customer in a list, with their newest sites; null where there is none. */
export const CUSTOMER_WITH_SITES = Prisma.sql`
  CASE WHEN customer.id IS NOT NULL THEN ${CUSTOMER_RECORD} || jsonb_build_object('sites', (
    SELECT coalesce(jsonb_agg(${SITE_OBJECT} ORDER BY site.created_at DESC, site.id DESC), '[]') FROM (
      SELECT * FROM sites WHERE customer_id = customer.id ORDER BY created_at DESC, id DESC LIMIT ${MOST_SITES}
    ) AS site)) END`;

/** A customer as this actor may see them: staff all, homeowners themselves. Throws `customer_not_found`. */
export async function readCustomer(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  id: string,
): Promise<CustomerRecord> {
  const [found] = await db.$queryRaw<{ record: CustomerRecord }[]>`
    SELECT ${CUSTOMER_RECORD} AS record FROM customers AS customer
    WHERE customer.id = ${id}::uuid AND ${ownCustomer(actor)}`;
  if (found === undefined) throw noSuchCustomer();
  return found.record;
}
