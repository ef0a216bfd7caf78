import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { JUDGED, undocumentedIn } from "../judged-server.ts";

/** A server that answers everything with this, and is asked for each of these paths. */
function script(body: string, paths: readonly string[]): string {
  return `
    const server = require("node:http").createServer((request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(${JSON.stringify(body)});
    });
    server.listen(0, async () => {
      for (const path of ${JSON.stringify(paths)}) await (await fetch("http://127.0.0.1:" + server.address().port + path)).text();
      process.exit();
    });`;
}

async function printedBy(body: string, paths: readonly string[]): Promise<string[]> {
  const env = { ...process.env, ...JUDGED };
  const { stderr } = await promisify(execFile)(process.execPath, ["-e", script(body, paths)], { env });
  return undocumentedIn(stderr);
}

test("a field that the document does not name is noticed on its way out, whoever asked for it", async () => {
  expect(await printedBy('{"ok":true,"secret":"x"}', ["/api/health?deep=1", "/elsewhere"])).toEqual([
    expect.stringMatching(/GET \/api\/health 200: .*"additionalProperty":"secret"/),
  ]);
});

test("what the document names goes out unnoticed", async () => {
  expect(await printedBy('{"ok":true}', ["/api/health", "/api/ready"])).toEqual([]);
});
