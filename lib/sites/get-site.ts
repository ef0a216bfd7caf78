import "server-only";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { readSite } from "#lib/sites/site.queries.ts";
import { siteParams, siteRecord } from "#lib/sites/site-record.schema.ts";

/** Somebody looks up a site, and learns which state they saw. */
export const getSite = operation({
  slug: "get-site",
  summary: "Read a site",
  description: "The site, with an `ETag` that names this state: `update-site` asks for it.",
  method: "GET",
  path: "/api/sites/{siteId}",
  access: signedIn,
  allowance: null,
  params: siteParams,
  query: noQuery,
  body: noBody,
  result: siteRecord,
  tag: ({ updatedAt }) => updatedAt,
  status: 200,
  errors: ["site_not_found"],

  authorise: ({ tx, actor, input: { params } }) => readSite(tx, actor, params.siteId),
  run: async ({ subject: site }) => site,
});
