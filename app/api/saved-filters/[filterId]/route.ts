import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { deleteSavedFilter } from "#lib/saved-filters/delete-saved-filter.ts";
import { renameSavedFilter } from "#lib/saved-filters/rename-saved-filter.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  PATCH: handle(renameSavedFilter),
  DELETE: handle(deleteSavedFilter),
});
