import { describe, expect, it } from "vitest";
import { deleteCharge } from "#lib/charges/delete-charge.ts";
import { ANN, accept, BOB, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { charge, close, storedProject } from "#lib/testing/projects.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";

process.env["DATABASE_POOL"] = "4";
useTestDatabase();

const remove = (projectId: string, chargeId: string, actor = SAM) =>
  perform(deleteCharge, { actor, params: { projectId, chargeId }, query: {}, body: undefined });

const told = (project: Awaited<ReturnType<typeof storedProject>>) =>
  project.events.filter(({ type }) => type === "Charge.Deleted");

describe("staff who take back a charge", () => {
  it("hide it, and who did it and when stays on record, with the charge as it was", async () => {
    const projectId = await newProject();
    const { id } = await charge(projectId);
    const [before] = (await storedProject(projectId)).charges;
    await remove(projectId, id);
    const project = await storedProject(projectId);
    const by = { kind: "staff", userId: SAM.userId, role: "SALES" };
    expect(project.charges).toEqual([{ ...before, deletedAt: project.updatedAt, deletedBy: by }]);
    expect(told(project)).toMatchObject([
      { actor: by, time: project.updatedAt, data: { projectId, chargeId: id } },
    ]);
  });

  it("may do so in a project that is closed, and while the customer may cool off: it is a correction", async () => {
    const closed = await newProject();
    const { id: first } = await charge(closed);
    await close(closed);
    await remove(closed, first);
    const cooling = await newProject();
    const { id: second } = await charge(cooling);
    await issue(cooling, { solicited: false });
    await accept(cooling);
    await remove(cooling, second);
    for (const projectId of [closed, cooling]) expect(told(await storedProject(projectId))).toHaveLength(1);
  });

  it("are told that there is none when it is gone already, another project's, or was never there", async () => {
    const [projectId, another] = [await newProject(), await newProject()];
    const { id } = await charge(projectId);
    await refusedUnchanged(() => remove(another, id), "charge_not_found");
    await refusedUnchanged(() => remove(projectId, crypto.randomUUID()), "charge_not_found");
    await remove(projectId, id);
    await refusedUnchanged(() => remove(projectId, id), "charge_not_found");
  });
});

it("a homeowner may not take back a charge, and to another the project is not there", async () => {
  const projectId = await newProject();
  const { id } = await charge(projectId);
  await refusedUnchanged(() => remove(projectId, id, ANN), "forbidden");
  await refusedUnchanged(() => remove(projectId, id, BOB), "project_not_found");
});

it("of ten who take back one charge at once, one does, and it is told once, 200 times over", {
  timeout: 120_000,
}, async () => {
  const projectId = await newProject();
  for (let round = 1; round <= 200; round += 1) {
    const { id } = await charge(projectId);
    const results = await outcomes(Array.from({ length: 10 }, () => remove(projectId, id)));
    expect(results.sort()).toEqual([...Array.from({ length: 9 }, () => "charge_not_found"), "done"]);
  }
  const project = await storedProject(projectId);
  expect(told(project)).toHaveLength(200);
  expect(project.events.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: project.eventCount }, (_, index) => index),
  );
});

it("ten who take back ten charges of one project at once all do", async () => {
  const projectId = await newProject();
  for (let round = 0; round < 20; round += 1) {
    const charges = await Promise.all(Array.from({ length: 10 }, () => charge(projectId)));
    const results = await outcomes(charges.map(({ id }) => remove(projectId, id)));
    expect(results).toEqual(charges.map(() => "done"));
  }
  expect(told(await storedProject(projectId))).toHaveLength(200);
});
