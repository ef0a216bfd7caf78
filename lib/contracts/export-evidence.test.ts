import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportEvidence } from "#lib/contracts/export-evidence.ts";
import { accept, issue, newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";

useTestDatabase();

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rooftop-evidence-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("an operator's bundle is nobody else's to read, also in a file that everybody could read before", async () => {
  const projectId = await newProject();
  await issue(projectId);
  await accept(projectId);
  const file = path.join(folder, "evidence.json");
  await writeFile(file, "what was there before", { mode: 0o644 });
  const exported = await exportEvidence(projectId, file);
  expect(exported).toMatchObject({ projectId, file, contracts: 1, acceptances: 1 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ projectId, kind: "evidence" });
});
