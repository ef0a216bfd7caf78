import * as z from "zod/mini";
import { pageOf, pageQuery, updatedSince } from "#lib/cursor.schema.ts";
import { customerRecord } from "#lib/customers/customer-record.schema.ts";
import { siteView } from "#lib/sites/site-record.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Query of list-customers. */
export const listCustomersQuery = z
  .strictObject({
    ...pageQuery,
    /** Words that are all found in one customer's name, e-mail address, phone number or address. */
    q: z.optional(singleLine({ limit: 200, message: "Say whom to look for." })),
    updatedSince,
  })
  .check(
    // No index answers both, and whoever keeps step looks for nobody.
    z.refine(({ q, updatedSince: since }) => q === undefined || since === undefined, {
      error: "Look for words, or for what changed.",
      path: ["updatedSince"],
    }),
  );

/** A customer whom the company knows, and their newest sites. */
const knownCustomer = z.extend(customerRecord, { sites: z.array(siteView) });

/** Answer of list-customers. */
export const customerList = pageOf(knownCustomer);

export type KnownCustomer = z.output<typeof knownCustomer>;
