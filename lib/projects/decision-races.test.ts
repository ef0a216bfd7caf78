import { expect, it } from "vitest";
import { ANN, accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { charge, close, mailsAbout, moveTo, reject, storedProject } from "#lib/testing/projects.ts";

// Fewer connections than there are people: whoever asked for a second one while holding the first would wait for good.
process.env["DATABASE_POOL"] = "4";
useTestDatabase();

const ROUNDS = 200;
const LONG = { timeout: 240_000 };

/** The project with its timeline, which has no gap and says as much as it counts. */
async function whole(projectId: string) {
  const project = await storedProject(projectId);
  const numbers = project.events.map(({ sequence }) => sequence);
  expect(numbers).toEqual(Array.from({ length: project.eventCount }, (_, index) => index));
  return { ...project, told: project.events.map(({ type }) => type) };
}

it(
  "of accepting, rejecting and closing at once one ends the project, and each that succeeded is told of once, 200 times over",
  LONG,
  async () => {
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const projectId = await newProject();
      await issue(projectId);
      const closer = round % 2 === 0 ? ANN : SAM;
      // Each is first in the queue for a connection in some of the rounds.
      const acts = [() => accept(projectId), () => reject(projectId), () => close(projectId, {}, closer)];
      const first = round % 3;
      const order = [...acts.slice(first), ...acts.slice(0, first)];
      const results = await outcomes(order.map((act) => act()));
      const of = (place: number) => results[(place - first + 3) % 3] ?? "";
      const [accepted, rejected, closed] = [of(0), of(1), of(2)];
      expect(["done", "project_closed"]).toContain(accepted);
      expect(["done", "project_closed"]).toContain(rejected);
      // Once they have accepted, it is not the homeowner's to close any more.
      expect(["done", "project_closed", ...(closer === ANN ? ["forbidden"] : [])]).toContain(closed);
      expect([rejected, closed].filter((result) => result === "done")).toHaveLength(1);

      const { stage, outcome, acceptedVersion, closure, told } = await whole(projectId);
      const isAccepted = accepted === "done";
      const expected = rejected === "done" ? "FAILED" : isAccepted ? "CANCELLED" : "LOST";
      expect([stage, outcome, closure?.outcome]).toEqual(["CLOSED", expected, expected]);
      expect(acceptedVersion).toBe(isAccepted ? 1 : null);
      expect(told).toEqual([
        "Project.Created",
        "Project.ContractIssued",
        ...(isAccepted ? ["Project.ContractAccepted"] : []),
        rejected === "done" ? "Project.Rejected" : "Project.Closed",
      ]);
      expect((await mailsAbout(projectId)).filter((mail) => mail === "project-closed")).toHaveLength(1);
      seen.add(expected + String(isAccepted));
    }
    // A race that always ends the same way would prove nothing.
    expect(seen.size).toBeGreaterThanOrEqual(2);
  },
);

it(
  "thirty-two who write at once through four connections all get an answer, and nothing of it is lost, 20 times over",
  LONG,
  async () => {
    for (let round = 0; round < 20; round += 1) {
      const projectId = await newProject();
      const results = await outcomes(
        Array.from({ length: 32 }, (_, index) =>
          index % 4 === 0 ? moveTo(projectId, { to: "QUOTING" }) : charge(projectId, { amount: index }),
        ),
      );
      expect(results).toEqual(Array.from({ length: 32 }, () => "done"));
      const { charges, told } = await whole(projectId);
      expect(charges).toHaveLength(24);
      expect(told.filter((type) => type === "Charge.Created")).toHaveLength(24);
      expect(told.filter((type) => type === "Project.StageChanged")).toHaveLength(1);
    }
  },
);

it("money is recorded before a project is closed, or not at all, 50 times over", LONG, async () => {
  for (let round = 0; round < 50; round += 1) {
    const projectId = await newProject();
    const acts = [() => charge(projectId), () => close(projectId), () => charge(projectId)];
    const [one, closed, other] = await outcomes(
      (round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()),
    );
    expect(closed).toBe("done");
    for (const result of [one, other]) expect(["done", "project_closed"]).toContain(result);
    const { charges, told } = await whole(projectId);
    expect(charges).toHaveLength([one, other].filter((result) => result === "done").length);
    expect(told.at(-1)).toBe("Project.Closed");
  }
});
