import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { deleteSavedFilter } from "#lib/saved-filters/delete-saved-filter.ts";
import { listSavedFilters } from "#lib/saved-filters/list-saved-filters.ts";
import { renameSavedFilter } from "#lib/saved-filters/rename-saved-filter.ts";
import { saveFilter } from "#lib/saved-filters/save-filter.ts";
import { renameFilterBody, saveFilterBody } from "#lib/saved-filters/saved-filter.schema.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { knownHomeowner } from "#lib/testing/people.ts";
import { perform } from "#lib/testing/perform.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";
import { newStaff } from "#lib/testing/staff.ts";

useTestDatabase();

const FILTERS = { stage: "QUOTING", waitingOn: "company", age: "older", q: "Hakea" } as const;

const save = (actor: SignedIn, name: string, filters: object = FILTERS) =>
  perform(saveFilter, { actor, params: {}, query: {}, body: saveFilterBody.parse({ name, filters }) });

const rename = (actor: SignedIn, filterId: string, name: string) =>
  perform(renameSavedFilter, {
    actor,
    params: { filterId },
    query: {},
    body: renameFilterBody.parse({ name }),
  });

const remove = (actor: SignedIn, filterId: string) =>
  perform(deleteSavedFilter, { actor, params: { filterId }, query: {}, body: undefined });

const names = async (actor: SignedIn) => {
  const { items } = await perform(listSavedFilters, { actor, params: {}, query: {}, body: undefined });
  return items.map(({ name }) => name);
};

describe("a rep who saves filters", () => {
  it("finds each by its name, in order, with what it narrows by, until it is removed", async () => {
    const sia = await newStaff("SALES");
    const { id } = await save(sia, "waiting");
    await save(sia, " Old quotes ", { type: "SALES", product: "ev_charger" });
    const { items } = await perform(listSavedFilters, { actor: sia, params: {}, query: {}, body: undefined });
    expect(items).toMatchObject([
      { name: "Old quotes", filters: { type: "SALES", product: "ev_charger" } },
      { id, name: "waiting", filters: FILTERS },
    ]);
    await rename(sia, id.toUpperCase(), "Mine");
    await rename(sia, id, "Mine");
    expect(await names(sia)).toEqual(["Mine", "Old quotes"]);
    await remove(sia, id);
    expect(await names(sia)).toEqual(["Old quotes"]);
    await refusedUnchanged(() => remove(sia, id), "saved_filter_not_found");
    await refusedUnchanged(() => rename(sia, id, "Again"), "saved_filter_not_found");
  });

  it("gives each name once, which is no matter to others", async () => {
    const [sia, tom] = [await newStaff("SALES"), await newStaff("ADMIN")];
    await save(sia, "Mine");
    const { id } = await save(sia, "Other");
    await refusedUnchanged(() => save(sia, "Mine"), "filter_name_taken");
    await refusedUnchanged(() => rename(sia, id, "Mine"), "filter_name_taken");
    await save(tom, "Mine");
  });

  it("keeps twenty at most, also when two devices save the last at once, and has room again for each removed", async () => {
    const sia = await newStaff("SALES");
    const ids: string[] = [];
    for (let number = 0; number < 19; number += 1) ids.push((await save(sia, `Filter ${number}`)).id);
    const last = await Promise.allSettled([save(sia, "One"), save(sia, "Other")]);
    expect(last.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await refusedUnchanged(() => save(sia, "One more"), "too_many_filters");
    await remove(sia, ids[7] ?? "");
    await save(sia, "One more");
    expect(await names(sia)).toHaveLength(20);
  });

  it("keeps one filter of a name when two devices save it at once, 20 times over", async () => {
    const sia = await newStaff("SALES");
    for (let round = 0; round < 20; round += 1) {
      const name = `Round ${round}`;
      const outcomes = await Promise.allSettled([save(sia, name), save(sia, name)]);
      const refused = outcomes.filter(({ status }) => status === "rejected");
      expect(refused).toMatchObject([{ reason: { code: "filter_name_taken" } }]);
      const { items } = await perform(listSavedFilters, {
        actor: sia,
        params: {},
        query: {},
        body: undefined,
      });
      expect(items).toHaveLength(1);
      await remove(sia, items[0]?.id ?? "");
    }
  });
});

it("nobody sees, renames or removes another's filter, and homeowners keep none", async () => {
  const [sia, tom, hal] = [await newStaff("SALES"), await newStaff("ADMIN"), await knownHomeowner()];
  const { id } = await save(sia, "Mine");
  expect(await names(tom)).toEqual([]);
  await refusedUnchanged(() => rename(tom, id, "Yours"), "saved_filter_not_found");
  await refusedUnchanged(() => remove(tom, id), "saved_filter_not_found");
  await expect(names(hal)).rejects.toMatchObject({ code: "forbidden" });
  await refusedUnchanged(() => save(hal, "Mine"), "forbidden");
  await refusedUnchanged(() => rename(hal, id, "Mine"), "forbidden");
  await refusedUnchanged(() => remove(hal, id), "forbidden");
});

it.each([
  ["nothing to narrow by", { name: "All", filters: {} }],
  ["no name", { name: " ", filters: FILTERS }],
  ["a name of 61 characters", { name: "n".repeat(61), filters: FILTERS }],
  ["a stage that is none", { name: "n", filters: { stage: "X" } }],
  ["a filter that the list does not have", { name: "n", filters: { class: "Gold" } }],
])("a filter with %s is refused", (_what, body) => {
  expect(saveFilterBody.safeParse(body).success).toBe(false);
});
