import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";

const PATH = "/api/saved-filters";
const MINE = { name: "To price", filters: { q: "Hakea", stage: "QUOTING", age: "older" } };

test("a rep saves a filter, reads, renames and removes it, and nobody else's are theirs", async ({
  request,
  person,
  refused,
  refusedUnchanged,
}) => {
  const [rep, other, owner] = [await person("SALES"), await person("ADMIN"), await person("CUSTOMER")];
  const save = (headers: Headers) => request.post(PATH, { data: MINE, headers });
  const saved = await save(rep.token);
  const { id } = await saved.json();
  expect([saved.status(), await saved.json()]).toEqual([201, { id: expect.any(String) }]);
  const read = async (headers: Headers) => (await request.get(PATH, { headers })).json();
  expect(await read(rep.readToken)).toEqual({ items: [{ id, ...MINE }] });
  expect(await read(other.cookie)).toEqual({ items: [] });

  const one = `${PATH}/${id}`;
  const rename = (headers: Headers) => request.patch(one, { data: { name: "Ours" }, headers });
  const remove = (headers: Headers) => request.delete(one, { headers });
  for (const ask of [save, rename, remove]) {
    await refusedUnchanged(() => ask({}), { status: 401, code: "unauthenticated" });
    for (const headers of [owner.cookie, rep.readToken]) {
      await refusedUnchanged(() => ask(headers), { status: 403, code: "forbidden" });
    }
  }
  await refused(await request.get(PATH), { status: 401, code: "unauthenticated" });
  await refused(await request.get(PATH, { headers: owner.token }), { status: 403, code: "forbidden" });
  for (const ask of [rename, remove]) {
    await refusedUnchanged(() => ask(other.token), { status: 404, code: "saved_filter_not_found" });
  }
  await refusedUnchanged(() => save(rep.cookie), { status: 409, code: "filter_name_taken" });

  expect((await rename(rep.cookie)).status()).toBe(200);
  expect(await read(rep.token)).toEqual({ items: [{ id, ...MINE, name: "Ours" }] });
  expect((await remove(rep.cookie)).status()).toBe(200);
  expect(await read(rep.token)).toEqual({ items: [] });
  await refusedUnchanged(() => remove(rep.token), { status: 404, code: "saved_filter_not_found" });
});

const REFUSED: readonly (readonly [title: string, data: object, paths: readonly string[]])[] = [
  ["without a name", { ...MINE, name: " " }, ["name"]],
  ["that narrows nothing", { ...MINE, filters: {} }, ["filters"]],
  ["by a stage that is none", { ...MINE, filters: { stage: "X" } }, ["filters.stage"]],
  [
    "by what the list does not have",
    { ...MINE, filters: { ...MINE.filters, class: "Gold" } },
    ["filters.class"],
  ],
  ["for somebody else", { ...MINE, userId: randomUUID() }, ["userId"]],
];

for (const [title, data, paths] of REFUSED) {
  test(`a rep cannot save a filter ${title}`, async ({ request, person, refusedUnchanged }) => {
    const { token: headers } = await person("SALES");
    await refusedUnchanged(() => request.post(PATH, { data, headers }), {
      status: 400,
      code: "validation_failed",
      paths,
    });
  });
}
