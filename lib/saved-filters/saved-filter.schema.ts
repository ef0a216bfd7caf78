import * as z from "zod/mini";
import { projectFilter } from "#lib/projects/project-filter.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Most filters that one person keeps. */
export const MOST_FILTERS = 20;

const name = singleLine({ limit: 60, message: "Give it a name, on one line." });

/** What a list is narrowed by, as the address of the workspace has it: ages stay words, so that they mean the same later. */
const filters = z
  .strictObject({
    q: projectFilter.q,
    stage: projectFilter.stage,
    type: projectFilter.type,
    product: projectFilter.product,
    waitingOn: projectFilter.waitingOn,
    age: z.optional(z.enum(["week", "month", "quarter", "older"])),
  })
  .check(z.refine((asked) => Object.keys(asked).length > 0, "Choose at least one filter."));

/** Body of save-filter. */
export const saveFilterBody = z.strictObject({ name, filters });

/** Answer of save-filter. */
export const savedFilterId = z.strictObject({ id: z.guid() });

/** Body of rename-saved-filter. */
export const renameFilterBody = z.strictObject({ name });

/** The part of a path that names a saved filter. */
export const savedFilterParams = z.strictObject({ filterId: z.guid("Give a UUID.") });

/** A filter that somebody keeps under a name. */
const savedFilter = z.strictObject({ id: z.guid(), name: z.string(), filters });

/** Answer of list-saved-filters, by name. */
export const savedFilterList = z.strictObject({ items: z.array(savedFilter) });

export type SavedFilter = z.output<typeof savedFilter>;
