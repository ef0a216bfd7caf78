import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import { noSuchSite, ownCustomer } from "#lib/customers/find-customer.queries.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { iso } from "#lib/db/iso.ts";
import type { SiteRecord, SiteView } from "#lib/sites/site-record.schema.ts";

/** What a project tells of its site, from `sites AS site`. */
export const SITE_OBJECT = Prisma.sql`jsonb_build_object(
  'id', site.id,
  'address', CASE WHEN site.line1 IS NOT NULL THEN jsonb_build_object(
    'line1', site.line1, 'line2', site.line2, 'suburb', site.suburb, 'state', site.state, 'postcode', site.postcode, 'country', site.country) END,
  'fullAddress', site.full_address, 'placeId', site.place_id, 'latitude', site.latitude, 'longitude', site.longitude,
  'label', site.label, 'nmi', site.nmi,
  'phases', CASE WHEN site.phases = 'UNKNOWN' THEN to_jsonb(site.phases) ELSE to_jsonb(site.phases::int) END,
  'dnsp', site.dnsp, 'retailer', site.retailer, 'propertyType', site.property_type, 'storeys', site.storeys,
  'roofMaterial', site.roof_material, 'ownership', site.ownership, 'existingSystem', site.existing_system,
  'accessNotes', site.access_notes)`;

/** The same, whose it is, and which state this is. */
export const SITE_RECORD = Prisma.sql`
  ${SITE_OBJECT} || jsonb_build_object('customerId', site.customer_id, 'updatedAt', ${iso("site.updated_at")})`;

/** A site as this actor may see it: staff all, homeowners their own. Throws `site_not_found`. */
export async function readSite(
  db: Pick<Transaction, "$queryRaw">,
  actor: SignedIn,
  id: string,
): Promise<SiteRecord> {
  const [found] = await db.$queryRaw<{ record: SiteRecord }[]>`
    SELECT ${SITE_RECORD} AS record FROM sites AS site
    WHERE site.id = ${id}::uuid AND EXISTS (
      SELECT FROM customers AS customer WHERE customer.id = site.customer_id AND ${ownCustomer(actor)}
    )`;
  if (found === undefined) throw noSuchSite("There is no site with this id.");
  return found.record;
}

/** Most sites of a customer that are offered, the newest. */
const MOST_SITES = 20;

/** The sites of a customer, newest first. Whether they may be seen, the caller has asked. */
export async function sitesOfCustomer(
  db: Pick<Transaction, "$queryRaw">,
  customerId: string,
): Promise<SiteView[]> {
  const rows = await db.$queryRaw<{ view: SiteView }[]>`
    SELECT ${SITE_OBJECT} AS view FROM sites AS site
    WHERE site.customer_id = ${customerId}::uuid ORDER BY site.created_at DESC, site.id DESC LIMIT ${MOST_SITES}`;
  return rows.map(({ view }) => view);
}
