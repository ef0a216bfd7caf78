import "#scripts/server-only.ts";
import { writeFileSync } from "node:fs";
import { clientOperations } from "#scripts/client-operations.ts";
import { runScript } from "#scripts/run-script.ts";

/** Writes what the client package knows of the API anew, of the document as the operations make it now. */
await runScript(import.meta, async () => {
  const { openapi } = await import("#lib/running/openapi.ts");
  writeFileSync("lib/client/operations.ts", clientOperations(await openapi.tell()));
  console.log("Wrote lib/client/operations.ts.");
});
