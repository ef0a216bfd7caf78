import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openapi } from "#lib/running/openapi.ts";
import { clientOperations } from "#scripts/client-operations.ts";

test("the client knows every operation as it is now; after a change of one, run `npm run client:types`", async () => {
  const known = readFileSync("lib/client/operations.ts", "utf8");
  expect(known).toBe(clientOperations(await openapi.tell()));
});
