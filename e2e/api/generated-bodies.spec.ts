import { randomInt, randomUUID } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import * as z from "zod/mini";
import { type JsonSchema, jsonSchema, mutated, valuesOf } from "#lib/testing/from-schema.ts";
import {
  FORMAT_VALUES,
  hasTooMuchOfCallers,
  hasUnstorableText,
  inNfc,
  isMeter,
  isPhone,
} from "#lib/testing/schema-formats.ts";
import { expect, test } from "../fixtures.ts";

/** Set ROOFTOP_TEST_SEED to the seed that a failure names, to send the very same bodies again. */
const SEED = Number(process.env["ROOFTOP_TEST_SEED"] ?? randomInt(2 ** 31));

const CONNECTIONS = 16;

interface Judge {
  /** Statuses that a body may be answered with. */
  statuses(body: unknown): readonly number[];
  isProblem(body: unknown): boolean;
  schema: JsonSchema;
}

async function judgeFrom(url: string): Promise<Judge> {
  const document = z
    .object({
      paths: z.object({
        "/api/projects": z.object({
          post: z.object({
            requestBody: z.object({
              content: z.object({ "application/json": z.object({ schema: jsonSchema }) }),
            }),
          }),
        }),
      }),
      components: z.object({ schemas: z.object({ Problem: jsonSchema }) }),
    })
    .parse(await (await fetch(`${url}/api/openapi.json`)).json());
  const { schema } = document.paths["/api/projects"].post.requestBody.content["application/json"];
  // The patterns in the document are stricter than ajv's own formats would be.
  const formats = { nmi: isMeter, phone: isPhone, email: true, uuid: true, "uri-reference": true } as const;
  const ajv = new Ajv2020({ strict: false, formats });
  const isValid = ajv.compile(schema);
  const isProblem = ajv.compile(document.components.schemas.Problem);
  return {
    schema,
    isProblem,
    statuses(body) {
      const kept = inNfc(body);
      if (hasUnstorableText(body) || hasTooMuchOfCallers(kept) || !isValid(kept)) return [400];
      const asked = z
        .object({ customer: z.optional(z.unknown()), customerId: z.optional(z.unknown()) })
        .parse(body);
      if (asked.customerId !== undefined) return [401];
      return asked.customer === undefined ? [400] : [201];
    },
  };
}

interface Answered {
  status: number;
  body: unknown;
}

/** Sends all bodies over a few connections that stay open; each from an address of its own. */
async function sendAll(url: string, bodies: readonly unknown[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  let next = 0;
  const sendSome = async () => {
    for (let index = next; index < bodies.length; index = next) {
      next += 1;
      answers[index] = await send(url, JSON.stringify(bodies[index]), index);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sendSome));
  return answers;
}

async function send(url: string, body: string, index: number): Promise<Answered> {
  const headers = { "content-type": "application/json", "x-forwarded-for": addressOf(index) };
  const answer = await fetch(`${url}/api/projects`, { method: "POST", headers, body });
  return { status: answer.status, body: await answer.json() };
}

const RUN = randomInt(200);
const addressOf = (index: number) => `11.${RUN}.${Math.floor(index / 250)}.${index % 250}`;

/** Sends bodies and compares each answer with what the judge allows. */
async function judgeAll(url: string, judge: Judge, bodies: readonly unknown[]): Promise<number[]> {
  const answers = await sendAll(url, bodies);
  for (const [index, { status, body }] of answers.entries()) {
    const sent = `seed ${SEED}, body ${index}: ${JSON.stringify(bodies[index]).slice(0, 4_000)}\nanswer: ${JSON.stringify(body)}`;
    expect(judge.statuses(bodies[index]), sent).toContain(status);
    if (status === 201) expect(body, sent).toEqual({ id: expect.any(String) });
    else expect(judge.isProblem(body), sent).toBe(true);
  }
  return answers.map(({ status }) => status);
}

function countOf(statuses: readonly number[], wanted: number): number {
  return statuses.filter((status) => status === wanted).length;
}

/** Bodies that the document allows; most of them with somebody to contact, as callers without a session must. */
function allowedBodies(judge: Judge): fc.Arbitrary<unknown> {
  const customer = valuesOf(judge.schema.properties?.["customer"] ?? {}, FORMAT_VALUES);
  const body = valuesOf(judge.schema, FORMAT_VALUES);
  return fc
    .tuple(body, customer, fc.nat(9))
    .map(([any, whom, luck]) => {
      if (luck === 0 || typeof any !== "object") return any;
      const { customerId: _, siteId: __, ...rest } = { customerId: null, siteId: null, ...any };
      return { ...rest, customer: whom };
    })
    .filter((candidate) => judge.statuses(candidate)[0] !== 400);
}

test.describe("thousands of bodies made from the document", () => {
  test.describe.configure({ timeout: 300_000 });

  test("are taken when the document allows them", async ({ server }) => {
    process.stdout.write(`Bodies are generated with seed ${SEED}.\n`);
    const judge = await judgeFrom(server.url);
    const bodies = fc.sample(allowedBodies(judge), { seed: SEED, numRuns: 1_500 });
    const statuses = await judgeAll(server.url, judge, bodies);
    expect(countOf(statuses, 201)).toBeGreaterThan(1_200);
  });

  test("are refused when one thing in them is wrong", async ({ server }) => {
    const judge = await judgeFrom(server.url);
    const bodies = fc.sample(allowedBodies(judge).chain(mutated), { seed: SEED + 1, numRuns: 1_500 });
    const statuses = await judgeAll(server.url, judge, bodies);
    expect(countOf(statuses, 400)).toBeGreaterThan(600);
  });

  test("are refused when they are anything at all", async ({ server }) => {
    const judge = await judgeFrom(server.url);
    const bodies = fc.sample(fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }), {
      seed: SEED + 2,
      numRuns: 500,
    });
    await judgeAll(server.url, judge, bodies);
  });

  test("a judge who is wrong would be noticed: the document does tell bodies apart", async ({ server }) => {
    const judge = await judgeFrom(server.url);
    const customer = { firstName: "Ann", lastName: "Lee", email: "ann@example.com" };
    const good = { productsOfInterest: [{}], customer };
    expect(judge.statuses(good)).toEqual([201]);
    expect(judge.statuses({ ...good, site: { nmi: "QAAAVZZZZZ3" } })).toEqual([201]);
    expect(judge.statuses({ ...good, customer: undefined, customerId: randomUUID() })).toEqual([401]);
    for (const wrong of [
      { ...good, extra: 1 },
      { ...good, site: { nmi: "QAAAVZZZZZ4" } },
      { ...good, customer: { ...customer, phone: "+999 12345" } },
      { ...good, customer: { ...customer, type: "BUSINESS" } },
      { ...good, customerComments: "a\0" },
      { productsOfInterest: [{}] },
      [],
    ]) {
      expect(judge.statuses(wrong)).toEqual([400]);
    }
  });
});
