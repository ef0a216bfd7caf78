import "server-only";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertFreeName, holdFilters, noSuchFilter } from "#lib/saved-filters/hold-filters.ts";
import { renameFilterBody, savedFilterParams } from "#lib/saved-filters/saved-filter.schema.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** A rep gives a filter that they keep another name. */
export const renameSavedFilter = operation({
  slug: "rename-saved-filter",
  summary: "Rename a saved filter",
  description: "Of the caller's own. What it narrows by stays.",
  method: "PATCH",
  path: "/api/saved-filters/{filterId}",
  access: signedIn,
  allowance: null,
  params: savedFilterParams,
  query: noQuery,
  body: { kind: "json", schema: renameFilterBody },
  result: okResult,
  status: 200,
  errors: ["saved_filter_not_found", "filter_name_taken"],

  async authorise({ tx, actor }) {
    assertStaff(actor);
    return holdFilters(tx, actor);
  },

  async run({ tx, subject: kept, input: { params, body } }) {
    const id = params.filterId.toLowerCase();
    const others = kept.filter((filter) => filter.id !== id);
    if (others.length === kept.length) throw noSuchFilter();
    assertFreeName(others, body.name);
    await tx.savedFilter.updateMany({ where: { id }, data: { name: body.name } });
    return { ok: true as const };
  },
});
