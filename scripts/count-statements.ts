import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { agreedProjects, prepareProjects } from "#scripts/prepare-projects.ts";
import type { TestServer } from "#scripts/test-server.ts";

const JSON_BODY = { "content-type": "application/json" };

/** Prints the SQL statements that each operation sends, read from the database's own log. The server must log all. */
export async function countStatements(server: TestServer): Promise<void> {
  const prepared = await prepareProjects(server, 3);
  const [first = "", second = "", third = ""] = prepared.projectIds;
  const [toAccept = ""] = await agreedProjects(prepared, 1);
  const changes: readonly [string, string, string, object | null][] = [
    ["get-project", "GET", first, null],
    ["list-project-events", "GET", `${first}/events`, null],
    ["update-installation-preferences", "PUT", `${first}/installation-preferences`, [1, 3]],
    ["update-project", "PATCH", first, { xref: "A-1" }],
    ["create-charge", "POST", `${first}/charges`, { amount: 100, type: "Cash", paid_by: "Mia" }],
    ["accept-contract", "POST", `${toAccept}/accept`, null],
    ["move-stage", "POST", `${first}/stage`, { to: "QUOTING" }],
    ["reject-project", "POST", `${second}/reject`, { rejectReason: "The roof is too old." }],
    ["close-project", "POST", `${third}/close`, {}],
  ];
  for (const [slug, method, path, body] of changes) {
    const before = readFileSync(server.databaseLog, "utf8").length;
    const answer = await fetch(`${server.url}/api/projects/${path}`, {
      method,
      headers: { ...(body === null ? {} : JSON_BODY), authorization: `Bearer ${prepared.token}` },
      body: body === null ? null : JSON.stringify(body),
    });
    await answer.arrayBuffer();
    await sleep(100);
    print(slug, answer.status, readFileSync(server.databaseLog, "utf8").slice(before));
  }
}

function print(slug: string, status: number, log: string): void {
  const statements = [...log.matchAll(/LOG: {2}(?:statement|execute [^:]+):\s*(.*)/g)].map(
    (match) => match[1] ?? "",
  );
  console.log(`${slug} (${status}): ${statements.length} statements, who is asking included`);
  for (const sql of statements) console.log(`  ${sql.trim().slice(0, 100)}`);
}
