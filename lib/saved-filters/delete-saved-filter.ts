import "server-only";
import { okResult } from "#lib/ok.schema.ts";
import { noBody, noQuery, operation, signedIn } from "#lib/operation.ts";
import { noSuchFilter } from "#lib/saved-filters/hold-filters.ts";
import { savedFilterParams } from "#lib/saved-filters/saved-filter.schema.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** A rep keeps a filter no longer. */
export const deleteSavedFilter = operation({
  slug: "delete-saved-filter",
  summary: "Remove a saved filter",
  description: "Of the caller's own.",
  method: "DELETE",
  path: "/api/saved-filters/{filterId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: savedFilterParams,
  query: noQuery,
  body: noBody,
  result: okResult,
  status: 200,
  errors: ["saved_filter_not_found"],

  authorise: async ({ actor }) => assertStaff(actor),

  async run({ tx, actor, input: { params } }) {
    const { count } = await tx.savedFilter.deleteMany({
      where: { id: params.filterId, userId: actor.userId },
    });
    if (count === 0) throw noSuchFilter();
    return { ok: true as const };
  },
});
