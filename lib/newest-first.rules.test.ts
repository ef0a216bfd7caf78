import { expect, it } from "vitest";
import { cursorOf } from "#lib/cursor.rules.ts";
import { newestPage, newestPlace } from "#lib/newest-first.rules.ts";

const ID = "0198c0de-0000-7000-8000-000000000001";
const row = (createdAt: string) => ({ createdAt, id: ID });

it("whoever reads on begins where the page before ended", () => {
  const rows = [row("2026-11-25T02:00:00.000Z"), row("2026-11-25T01:00:00.000Z")];
  expect(newestPage(rows, 2)).toEqual({ items: rows, nextCursor: null });
  const { items, nextCursor } = newestPage(rows, 1);
  expect(items).toEqual(rows.slice(0, 1));
  expect(newestPlace(nextCursor ?? "")).toEqual({ time: "2026-11-25T02:00:00.000Z", id: ID });
});

it.each([
  ["a time that the database has not", ["0000-01-01T00:00:00.000Z", ID]],
  ["no time", ["yesterday", ID]],
  ["an id that is none", ["2026-11-25T02:00:00.000Z", "1"]],
  ["a place in a list of another order", ["changed", "2026-11-25T02:00:00.000Z", ID]],
])("a cursor with %s is refused", (_title, place) => {
  expect(() => newestPlace(cursorOf(place))).toThrow(expect.objectContaining({ code: "validation_failed" }));
});
