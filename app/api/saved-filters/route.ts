import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { listSavedFilters } from "#lib/saved-filters/list-saved-filters.ts";
import { saveFilter } from "#lib/saved-filters/save-filter.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(listSavedFilters),
  POST: handle(saveFilter),
});
