import { describe, expect, it } from "vitest";
import { createChargeBody } from "#lib/charges/charge.schema.ts";
import { database } from "#lib/db/client.ts";
import { ANN, accept, BOB, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { charge, close, projectAt, reject, storedProject } from "#lib/testing/projects.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const HOUR = 60 * 60 * 1_000;
const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString();

describe("staff who record money", () => {
  it("find all of it kept, and told on the timeline without what it was for", async () => {
    const projectId = await newProject();
    const { id } = await charge(projectId, {
      amount: 1_000_000_000,
      type: "Bank transfer",
      description: "Deposit,\nfirst half",
      paid_by: " Zoë ☀ ",
      external_links: ["https://bank.example/1"],
      processed_at: "2026-03-01T09:30:00.123+10:00",
    });
    const project = await storedProject(projectId);
    const processedAt = new Date("2026-02-28T23:30:00.123Z");
    const by = { kind: "staff", userId: SAM.userId, role: "SALES" };
    expect(project.charges).toEqual([
      {
        id,
        projectId,
        amount: 1_000_000_000,
        type: "Bank transfer",
        description: "Deposit,\nfirst half",
        paidBy: "Zoë ☀",
        externalLinks: ["https://bank.example/1"],
        processedAt,
        actor: by,
        createdAt: project.updatedAt,
        deletedAt: null,
        deletedBy: null,
      },
    ]);
    expect(project.events.at(-1)).toMatchObject({
      sequence: 1,
      type: "Charge.Created",
      actor: by,
      data: {
        projectId,
        customerId: project.customerId,
        chargeId: id,
        amount: 1_000_000_000,
        type: "Bank transfer",
      },
    });
    expect(JSON.stringify(project.events)).not.toMatch(/Zoë|first half|bank\.example/);
  });

  it("need not say when: it was now; or may say up to a day ahead and no more", async () => {
    const projectId = await newProject();
    await charge(projectId);
    const { charges, updatedAt } = await storedProject(projectId);
    expect(charges[0]).toMatchObject({ processedAt: updatedAt, description: null, externalLinks: [] });
    await charge(projectId, { processed_at: fromNow(24 * HOUR - 60_000) });
    const tooFar = () => charge(projectId, { processed_at: fromNow(24 * HOUR + 60_000) });
    await refusedUnchanged(tooFar, "validation_failed");
  });

  it("may record the same money twice: two charges", async () => {
    const projectId = await newProject();
    await charge(projectId);
    await charge(projectId);
    expect((await storedProject(projectId)).charges).toHaveLength(2);
  });

  it.each([
    ["ONBOARDING", () => projectAt("ONBOARDING")],
    ["INSTALLATION", () => projectAt("INSTALLATION")],
    ["SERVICING", () => projectAt("SERVICING")],
  ])("may do so at %s", async (_stage, made) => {
    await expect(charge(await made())).resolves.toEqual({ id: expect.any(String) });
  });
});

describe("no money is recorded", () => {
  it("in a project that has ended, however it did", async () => {
    const [closed, rejected] = [await newProject(), await newProject()];
    await close(closed);
    await reject(rejected);
    for (const projectId of [closed, rejected]) {
      await refusedUnchanged(() => charge(projectId), "project_closed");
    }
  });

  it("while the customer may cool off from a sale that they had not asked for; afterwards it is", async () => {
    const projectId = await newProject();
    await issue(projectId, { solicited: false });
    await charge(projectId);
    await accept(projectId);
    await refusedUnchanged(() => charge(projectId), "cooling_off");
    await database().project.update({
      where: { id: projectId },
      data: { coolingOffEndsAt: new Date(Date.now() - 1) },
    });
    await charge(projectId);
    expect((await storedProject(projectId)).charges).toHaveLength(2);
  });

  it("by a homeowner; and to another the project is not there", async () => {
    const projectId = await newProject();
    await refusedUnchanged(() => charge(projectId, {}, ANN), "forbidden");
    await refusedUnchanged(() => charge(projectId, {}, BOB), "project_not_found");
    await refusedUnchanged(() => charge(crypto.randomUUID()), "project_not_found");
  });
});

describe("a charge that is not right is refused:", () => {
  const good = { amount: 1, type: "Cash", paid_by: "A" };

  it.each([
    ["no money", { amount: 0 }],
    ["less than none", { amount: -1 }],
    ["half a cent", { amount: 0.5 }],
    ["more than ten million dollars", { amount: 1_000_000_001 }],
    ["an amount in words", { amount: "12" }],
    ["a type in small letters", { type: "cash" }],
    ["a type that there is not", { type: "Cheque" }],
    ["nobody who paid", { paid_by: undefined }],
    ["a blank payer", { paid_by: "   " }],
    ["a payer on two lines", { paid_by: "Ann\nLee" }],
    ["a payer of 201 characters", { paid_by: "x".repeat(201) }],
    ["a description of 501 characters", { description: "x".repeat(501) }],
    ["eleven links", { external_links: Array.from({ length: 11 }, () => "https://a.example") }],
    ["a link that runs", { external_links: ["javascript:alert(1)"] }],
    ["a link to a file", { external_links: ["file:///etc/passwd"] }],
    ["a link that is none", { external_links: ["a.example"] }],
    ["a link of 2,001 characters", { external_links: [`https://a.example/${"x".repeat(1_983)}`] }],
    ["a day without its time", { processed_at: "2026-03-01" }],
    ["a time without its offset", { processed_at: "2026-03-01T09:30:00" }],
    ["a day that there is not", { processed_at: "2026-02-30T09:30:00Z" }],
    ["a year that no calendar has", { processed_at: "0000-12-31T23:59:59Z" }],
    ["a year that its offset leads to", { processed_at: "0001-01-01T00:00:00+00:01" }],
    ["something else beside it", { currency: "AUD" }],
  ])("%s", (_what, changes) => {
    expect(createChargeBody.safeParse({ ...good, ...changes }).success).toBe(false);
  });

  it.each([
    ["one cent", {}],
    ["a payer of 200 characters", { paid_by: "☀".repeat(200) }],
    ["a description of 500", { description: "👍".repeat(500) }],
    ["a link of 2,000", { external_links: [`https://a.example/${"x".repeat(1_982)}`] }],
    ["the first moment that can be kept", { processed_at: "0001-01-01T00:00:00Z" }],
  ])("but not %s", (_what, changes) => {
    expect(createChargeBody.safeParse({ ...good, ...changes }).success).toBe(true);
  });
});
