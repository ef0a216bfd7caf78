import "server-only";
import { noBody, noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { savedFilterList } from "#lib/saved-filters/saved-filter.schema.ts";
import { readSavedFilters } from "#lib/saved-filters/saved-filters.queries.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** A rep looks up the filters that they keep. */
export const listSavedFilters = operation({
  slug: "list-saved-filters",
  summary: "List one's saved filters",
  description: "All that the caller keeps, by name. Nobody sees anybody else's.",
  method: "GET",
  path: "/api/saved-filters",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: noBody,
  result: savedFilterList,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertStaff(actor),
  run: async ({ tx, actor }) => ({ items: await readSavedFilters(tx, actor) }),
});
