import { expect, it } from "vitest";
import { cursorOf } from "#lib/cursor.rules.ts";
import { database } from "#lib/db/client.ts";
import { readProjectList } from "#lib/projects/project-list.queries.ts";
import { ANN } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";

useTestDatabase();

const ID = "0198c0de-0000-7000-8000-000000000001";

it.each([
  ["of a year that no calendar has", ["0000-12-31T23:59:59Z", ID]],
  ["of another list", [7]],
  ["with a place that is no id", ["2026-11-24T00:00:00Z", "1"]],
])("whoever makes up a cursor %s is told that it is none of ours", async (_what, place) => {
  const asking = readProjectList(database(), ANN, { limit: 1, cursor: cursorOf(place) });
  await expect(asking).rejects.toMatchObject({ code: "validation_failed" });
});
