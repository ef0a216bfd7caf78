import "server-only";
import { BY_CHANGE } from "#lib/list-words.rules.ts";
import { noBody, noParams, operation, signedIn } from "#lib/operation.ts";
import { listSitesQuery, siteList } from "#lib/sites/list-sites.schema.ts";
import { readSiteList } from "#lib/sites/site-list.queries.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Other software keeps step with the sites that the company knows. */
export const listSites = operation({
  slug: "list-sites",
  summary: "List sites",
  description: `The sites of all customers, or of one, newest first. ${BY_CHANGE}`,
  method: "GET",
  path: "/api/sites",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: listSitesQuery,
  body: noBody,
  result: siteList,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertStaff(actor),
  run: ({ tx, input: { query } }) => readSiteList(tx, query),
});
