import { expect, it } from "vitest";
import { database } from "#lib/db/client.ts";
import { listProjectEvents } from "#lib/projects/list-project-events.ts";
import { portalTimeline } from "#lib/projects/portal.queries.ts";
import { ANN, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";

useTestDatabase();

const REASON = "The inverter is made to order.";

async function withNotes(): Promise<string> {
  const projectId = await newProject();
  await issue(projectId, { deposit: 50_000, depositReason: REASON });
  return projectId;
}

/** What a timeline says of the contract that was issued. */
async function issuedAsReadBy(actor: typeof ANN, projectId: string) {
  const query = { limit: 20 };
  const { items } = await perform(listProjectEvents, {
    actor,
    params: { projectId },
    query,
    body: undefined,
  });
  return items.find(({ type }) => type === "Project.ContractIssued")?.data;
}

it("staff read on the timeline what was noted of a contract", async () => {
  const data = await issuedAsReadBy(SAM, await withNotes());
  expect(data).toMatchObject({ version: 1, warnings: ["deposit_above_limit"], depositReason: REASON });
});

it("a homeowner reads there that it was issued, and nothing of what staff noted", async () => {
  const projectId = await withNotes();
  const stored = await database().projectEvent.findFirstOrThrow({
    where: { projectId, type: "Project.ContractIssued" },
    select: { data: true },
  });
  const { warnings: _warnings, depositReason: _reason, ...facts } = Object(stored.data);
  expect(facts).toMatchObject({ version: 1, price: 100_000 });
  expect(await issuedAsReadBy(ANN, projectId)).toEqual(facts);
  const onThePage = await portalTimeline(ANN, projectId);
  expect(onThePage.find(({ type }) => type === "Project.ContractIssued")?.data).toEqual(facts);
});
