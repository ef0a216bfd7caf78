import * as z from "zod/mini";
import { customerView } from "#lib/customers/customer-record.schema.ts";
import { siteView } from "#lib/sites/site-record.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Query of list-customers: words that are all found in one customer's name, e-mail address, phone number or address. */
export const listCustomersQuery = z.strictObject({
  q: singleLine({ limit: 200, message: "Say whom to look for." }),
});

/** A customer whom the company knows, and their sites, newest first. */
const knownCustomer = z.extend(customerView, { sites: z.array(siteView) });

/** Answer of list-customers. */
export const customerList = z.strictObject({ items: z.array(knownCustomer) });

export type KnownCustomer = z.output<typeof knownCustomer>;
