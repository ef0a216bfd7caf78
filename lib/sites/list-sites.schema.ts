import * as z from "zod/mini";
import { pageOf, pageQuery, updatedSince } from "#lib/cursor.schema.ts";
import { siteRecord } from "#lib/sites/site-record.schema.ts";

/** Query of list-sites. */
export const listSitesQuery = z.strictObject({
  ...pageQuery,
  customerId: z.optional(z.guid("Give a UUID.")),
  updatedSince,
});

/** Answer of list-sites. */
export const siteList = pageOf(siteRecord);
