import { expect, it } from "vitest";
import { cursorOf } from "#lib/cursor.rules.ts";
import { listOrder } from "#lib/list-order.queries.ts";

const ID = "0198c0de-0000-7000-8000-000000000001";
const TIME = "2026-11-24T00:00:00.000Z";

const rows = (count: number) => Array.from({ length: count }, () => ({ id: ID, time: TIME }));

it.each([
  ["newest first", {}],
  ["in order of change", { updatedSince: TIME }],
])("a list %s goes on where its page ended, and ends where nothing is left", (_what, asked) => {
  const order = listOrder("project", { limit: 2, ...asked });
  const { rows: shown, nextCursor } = order.page(rows(3));
  expect([shown.length, nextCursor]).toEqual([2, expect.any(String)]);
  expect(() => listOrder("site", { limit: 2, ...asked, cursor: nextCursor ?? "" })).not.toThrow();
  for (const count of [0, 1, 2]) expect(order.page(rows(count)).nextCursor).toBeNull();
});

it.each([
  ["of a year that no calendar has", ["0000-12-31T23:59:59Z", ID], {}],
  ["of another list", [7], {}],
  ["with a place that is no id", [TIME, "1"], {}],
  ["of a list in order of change", ["changed", TIME, ID], {}],
  ["of a list that is newest first", [TIME, ID], { updatedSince: TIME }],
])("whoever sends a cursor %s is told that it is none", (_what, place, asked) => {
  expect(() => listOrder("project", { limit: 1, ...asked, cursor: cursorOf(place) })).toThrow(
    expect.objectContaining({ code: "validation_failed" }),
  );
});
