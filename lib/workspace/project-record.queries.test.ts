import { describe, expect, it } from "vitest";
import { deleteCharge } from "#lib/charges/delete-charge.ts";
import { database } from "#lib/db/client.ts";
import { ANN, accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { charge, close, reject } from "#lib/testing/projects.ts";
import { projectRecord } from "#lib/workspace/project-record.queries.ts";
import { enderWords } from "#lib/workspace/project-record.rules.ts";

useTestDatabase();

/** Staff whom the database knows, or knows by their address alone. */
async function known({ userId, email, name }: typeof SAM, role: "SALES" | "CUSTOMER" = "SALES") {
  const now = new Date();
  const known = { email, name, role, createdAt: now, updatedAt: now };
  await database().user.upsert({ where: { id: userId }, create: { id: userId, ...known }, update: { name } });
}

describe("the record of a project tells staff", () => {
  it("who wrote a charge down and who took it back, by name, or by address where there is none", async () => {
    await known(SAM);
    const eve = {
      ...SAM,
      userId: "0198c0de-0000-7000-8000-000000000077",
      email: "eve@installer.example",
      name: null,
    };
    await known(eve);
    const projectId = await newProject();
    const { id: kept } = await charge(projectId);
    const { id: gone } = await charge(projectId, { amount: 99, description: "By mistake" });
    const params = { projectId, chargeId: gone };
    await perform(deleteCharge, { actor: eve, params, query: {}, body: undefined });
    const { charges } = await projectRecord(projectId);
    expect(charges).toMatchObject([
      {
        id: gone,
        amount: 99,
        description: "By mistake",
        paidBy: "Ann Lee",
        recordedBy: "Sam Sales",
        takenBackAt: expect.any(Date),
        takenBackBy: "eve@installer.example",
      },
      { id: kept, amount: 12_50, recordedBy: "Sam Sales", takenBackAt: null, takenBackBy: null },
    ]);
  });

  it("the deposit of what is agreed, not of what is offered since", async () => {
    const projectId = await newProject();
    expect((await projectRecord(projectId)).deposit).toBeNull();
    await issue(projectId, { deposit: 100_00 });
    await accept(projectId);
    await issue(projectId, { deposit: 200_00, changes: "More" });
    expect((await projectRecord(projectId)).deposit).toBe(100_00);
  });

  it("how a project ended, and who ended it", async () => {
    await known(SAM);
    await known({ ...SAM, userId: ANN.userId, email: ANN.email, name: "Ann Lee" }, "CUSTOMER");
    const [open, rejected, closed, onBehalf] = [
      await newProject(),
      await newProject(),
      await newProject(),
      await newProject(),
    ];
    await reject(rejected, { rejectReason: "The roof is too old." });
    await close(closed);
    await close(onBehalf, { closedBy: "Ann, on the phone" }, SAM);
    const endings = await Promise.all([open, rejected, closed, onBehalf].map((id) => projectRecord(id)));
    expect(endings.map(({ ending }) => ending)).toMatchObject([
      null,
      { outcome: "FAILED", reason: "The roof is too old.", kind: "staff", by: "Sam Sales", saidBy: null },
      { outcome: "LOST", reason: null, kind: "homeowner", by: "Ann Lee" },
      { outcome: "LOST", kind: "staff", by: "Sam Sales", saidBy: "Ann, on the phone" },
    ]);
    expect(endings.map(({ ending }) => ending && enderWords(ending))).toEqual([
      null,
      "Sam Sales",
      "The customer (Ann Lee)",
      "Ann, on the phone, written down by Sam Sales",
    ]);
  });
});
