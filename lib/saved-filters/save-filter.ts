import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { DomainError } from "#lib/errors.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertFreeName, holdFilters } from "#lib/saved-filters/hold-filters.ts";
import { MOST_FILTERS, savedFilterId, saveFilterBody } from "#lib/saved-filters/saved-filter.schema.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** A rep keeps what the list is narrowed by under a name, to find it again on any device. */
export const saveFilter = operation({
  slug: "save-filter",
  summary: "Save a filter of the list",
  description: `For the caller alone, under a name of its own. Everybody keeps at most ${MOST_FILTERS}.`,
  method: "POST",
  path: "/api/saved-filters",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: saveFilterBody },
  result: savedFilterId,
  status: 201,
  location: ({ id }) => `/api/saved-filters/${id}`,
  errors: ["filter_name_taken", "too_many_filters"],

  async authorise({ tx, actor }) {
    assertStaff(actor);
    return holdFilters(tx, actor);
  },

  async run({ tx, actor, subject: kept, input: { body } }) {
    assertFreeName(kept, body.name);
    const slots = Array.from({ length: MOST_FILTERS }, (_, slot) => slot);
    const slot = slots.find((free) => kept.every((filter) => filter.slot !== free));
    if (slot === undefined) {
      throw new DomainError("too_many_filters", `You keep ${MOST_FILTERS} filters. Remove one first.`);
    }
    const row = { id: randomUUIDv7(), userId: actor.userId, slot, createdAt: new Date() };
    await tx.savedFilter.create({ data: { ...row, name: body.name, filters: { ...body.filters } } });
    return { id: row.id };
  },
});
