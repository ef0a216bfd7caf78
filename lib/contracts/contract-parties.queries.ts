import "server-only";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import type { Transaction } from "#lib/db/client.ts";
import { noSuchProject } from "#lib/projects/find-project.queries.ts";
import { stateOf, timeZoneOf } from "#lib/sites/site-time.rules.ts";

/** Who and where a contract is for, as it stands now. Sites whose place tells no time zone get `defaultZone`. */
export async function contractParties(
  tx: Transaction,
  { projectId, defaultZone }: { projectId: string; defaultZone: string },
): Promise<Pick<ContractDocument, "customer" | "site">> {
  const [row] = await tx.$queryRaw<(CustomerRow & SiteRow)[]>`
    SELECT customer.id AS "customerId", first_name AS "firstName", last_name AS "lastName",
      company_name AS "companyName", abn, email, phone, line1, line2, suburb, state, postcode,
      full_address AS "fullAddress", label, latitude, longitude, nmi
    FROM projects AS project
    LEFT JOIN customers AS customer ON customer.id = project.customer_id
    LEFT JOIN sites AS site ON site.id = project.site_id
    WHERE project.id = ${projectId}::uuid`;
  if (row === undefined) throw noSuchProject();
  return {
    customer: namedCustomer(row),
    site: {
      place: placeInWords(row),
      nmi: row.nmi,
      state: stateOf(row),
      timeZone: timeZoneOf(row, defaultZone),
    },
  };
}

/** A customer, or nothing but nulls. */
interface CustomerRow {
  customerId: string | null;
  firstName: string;
  lastName: string;
  companyName: string | null;
  abn: string | null;
  email: string;
  phone: string | null;
}

/** A site, or nothing but nulls. */
interface SiteRow {
  line1: string | null;
  line2: string | null;
  suburb: string | null;
  state: string | null;
  postcode: string | null;
  fullAddress: string | null;
  label: string | null;
  latitude: number | null;
  longitude: number | null;
  nmi: string | null;
}

function namedCustomer(row: CustomerRow): ContractDocument["customer"] {
  if (row.customerId === null) return null;
  const { firstName, lastName, companyName, abn, email, phone } = row;
  return { name: `${firstName} ${lastName}`, companyName, abn, email, phone };
}

function placeInWords(site: SiteRow): string | null {
  if (site.fullAddress !== null) return site.fullAddress;
  if (site.line1 !== null) {
    const town = [site.suburb, site.state, site.postcode].filter((part) => part !== null).join(" ");
    return [site.line1, site.line2, town].filter((part) => part !== null && part !== "").join(", ");
  }
  if (site.latitude === null) return null;
  return `${site.label ?? "A place"} (${site.latitude}, ${site.longitude})`;
}
