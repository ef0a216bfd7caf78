import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { createUser } from "#lib/auth/people.ts";
import { verifyEvidence } from "#lib/contracts/verify-evidence.ts";
import { database } from "#lib/db/client.ts";
import { findPortalProject } from "#lib/projects/portal.queries.ts";
import { ANN, BOB, newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { DEMO_PEOPLE } from "./demo/people.ts";
import { seedDemoData } from "./seed.ts";

useTestDatabase();

let made: number;
let startedAt: Date;

beforeAll(async () => {
  startedAt = new Date();
  // As after a start that was stopped half-way.
  await createUser(DEMO_PEOPLE[1]);
  made = await seedDemoData();
});

/** A demo person's projects as their pages show them, newest first. */
async function projectsOf(email: string) {
  const user = await database().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const actor: SignedIn = { ...ANN, userId: user.id, email };
  const rows = await database().project.findMany({
    where: { customer: { userId: user.id } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  const found = await Promise.all(rows.map(({ id }) => findPortalProject(actor, id)));
  return found.filter((project) => project !== null);
}

test("a newcomer finds projects at every turn: new, quoted, agreed, in work, done, refused and lost", async () => {
  const rows = await database().project.findMany({ select: { type: true, stage: true, outcome: true } });
  expect(rows).toHaveLength(made);
  const stages = rows.map(({ type, stage, outcome }) => `${type} ${outcome ?? stage}`).sort();
  expect(stages).toEqual([
    "SALES COMMITTING",
    "SALES COMPLETED",
    "SALES CONSIDERING",
    "SALES FAILED",
    "SALES INSTALLATION",
    "SALES LOST",
    "SALES ONBOARDING",
    "SALES QUOTING",
    "SERVICE REQUESTING",
    "SERVICE SERVICING",
  ]);
});

test("Priya has a contract to accept again, a new request, and a service in work", async () => {
  const [charger, service, solar] = await projectsOf("priya.raman@example.com");
  expect(charger?.project).toMatchObject({ stage: "ONBOARDING", files: [], contract: null });
  expect(service?.project).toMatchObject({ stage: "SERVICING", charges: [{ amount: 185_00 }] });
  expect(solar?.project).toMatchObject({
    stage: "CONSIDERING",
    contract: { version: 2, acceptedVersion: 1, status: "ISSUED" },
    charges: [{ amount: 900_00 }],
  });
  expect(solar?.project.files).toHaveLength(2);
  expect(solar?.may["accept-contract"]).toBe(true);
});

test("Tom may still walk away from what he bought at the door", async () => {
  const [charger] = await projectsOf("tom.okafor@example.com");
  expect(charger?.coolingOffEndsAt?.getTime()).toBeGreaterThan(Date.now());
  expect(charger?.may["close-project"]).toBe(true);
});

test("all evidence holds together, for it was made by the operations", async () => {
  const verification = await verifyEvidence();
  expect(verification).toMatchObject({ ok: true, broken: [] });
  expect(verification.acceptances).toBe(4);
});

test("each photo is in the store, as the pictures that people see", async () => {
  const files = await database().file.findMany({ select: { storageKey: true } });
  expect(files).toHaveLength(3);
  for (const { storageKey } of files) {
    for (const variant of ["original", "display", "thumb"]) {
      const folder = path.join(process.env["DATA_DIR"] ?? "", "files/kept", storageKey.slice(-2), storageKey);
      expect(existsSync(path.join(folder, variant))).toBe(true);
    }
  }
});

test("it all happened before today, the clock is right again, and nobody is written to about it", async () => {
  const { _max: latest } = await database().projectEvent.aggregate({ _max: { time: true } });
  expect(latest.time?.getTime()).toBeLessThan(startedAt.getTime());
  expect(Date.now()).toBeGreaterThanOrEqual(startedAt.getTime());
  const [jobs] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'mail'`;
  expect(jobs?.count).toBe(0);
});

test("a database that has a project is left alone", async () => {
  const before = await database().project.count();
  expect(await seedDemoData()).toBe(0);
  await newProject({ customer: { firstName: "Bob", lastName: "May", email: BOB.email } });
  expect(await seedDemoData()).toBe(0);
  expect(await database().project.count()).toBe(before + 1);
  expect(await database().user.count()).toBe(DEMO_PEOPLE.length);
});
