import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApiToken } from "#lib/auth/api-tokens.ts";
import { apiDocument } from "#lib/running/openapi.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { judgeOf } from "#lib/testing/documented-answers.ts";
import { type Driving, drive } from "#lib/testing/lifecycle-driver.ts";
import type { Who } from "#lib/testing/lifecycle-model.ts";
import { projectOperations, type Step, stepOf } from "#lib/testing/lifecycle-steps.ts";
import { logoPng } from "#lib/testing/logo-png.ts";
import { knownHomeowner } from "#lib/testing/people.ts";
import { routesUnder } from "#lib/testing/route-handlers.ts";
import { newStaff } from "#lib/testing/staff.ts";

// People do whatever the API document lets them do with projects, in any order, through the routes and on a real database.
// Whatever is answered is as the document has it, nothing is a failure of ours, and after each step every project stands where
// the model says, which is written from the API decisions alone.

useTestDatabase();

const SEQUENCES = 2_000;
/** Sequences that are under way at the same time. */
const AT_ONCE = 2;
/** Steps after the opening, at most. */
const LONGEST = 5;

const document = apiDocument("session");
const operations = projectOperations(document);
const judge = judgeOf(document);

const came = new Map<string, Map<string, number>>();

function count(slug: string, outcome: string): void {
  const outcomes = came.get(slug) ?? new Map<string, number>();
  came.set(slug, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
}

async function tokenOf({ userId }: { userId: string }): Promise<string> {
  const made = await createApiToken({ userId, name: "Sequences", scope: "write", days: 1 });
  return made?.token ?? "";
}

/** People of their own for some of the sequences. */
async function newDriving(): Promise<Driving> {
  const owner = await knownHomeowner();
  return {
    send: await routesUnder("/api/projects"),
    judge,
    operations: new Map(operations.map((one) => [one.slug, one])),
    tokens: {
      owner: await tokenOf(owner),
      stranger: await tokenOf(await knownHomeowner()),
      sales: await tokenOf(await newStaff("SALES")),
      admin: await tokenOf(await newStaff("ADMIN")),
    },
    ownersEmail: owner.email,
    photo: new Blob([new Uint8Array(await logoPng(40, 30))], { type: "image/png" }),
    count,
  };
}

/** Somebody does this one thing. */
const doing = (slug: string, who: Who) =>
  stepOf(operations.filter((one) => one.slug === slug)).map((step): Step => ({ ...step, who }));

const asking = stepOf(operations.filter(({ slug }) => slug === "create-project"));
const issuing = doing("issue-contract", "sales");

/** How sequences begin: most with a request alone, some as far as a contract, an agreement or photos. */
const openings = fc.oneof(
  { weight: 82, arbitrary: fc.tuple(asking) },
  { weight: 3, arbitrary: fc.tuple(asking, issuing) },
  { weight: 7, arbitrary: fc.tuple(asking, issuing, doing("accept-contract", "sales")) },
  {
    weight: 8,
    arbitrary: fc.tuple(asking, doing("upload-temp-file", "sales"), doing("attach-files", "sales")),
  },
);

const sequences = fc
  .tuple(openings, fc.array(stepOf(operations), { minLength: 1, maxLength: LONGEST, size: "max" }))
  .map(([opening, further]): Step[] => [...opening, ...further]);

beforeAll(() => {
  process.env["RATE_LIMITS"] = "off";
  process.env["LOG_LEVEL"] = "silent";
});

afterAll(() => {
  delete process.env["RATE_LIMITS"];
  delete process.env["LOG_LEVEL"];
});

test("whatever people do with projects, in whatever order, ends where the decisions say", {
  timeout: 600_000,
}, async () => {
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const driving = await newDriving();
      const property = fc.asyncProperty(sequences, (steps) => drive(steps, driving));
      await fc.assert(property, { numRuns: SEQUENCES / AT_ONCE });
    }),
  );
  const steps = [...came.values()].flatMap((outcomes) => [...outcomes.values()]).reduce((a, b) => a + b, 0);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  process.stdout.write(`${SEQUENCES} sequences of ${steps} steps in ${seconds} s.\n`);
  const undone = operations.filter(({ slug }) => came.get(slug)?.get("done") === undefined);
  // Handing over is for people on a device of their own; everybody here has a token.
  expect(undone.map(({ slug }) => slug)).toEqual(["hand-over"]);
});
