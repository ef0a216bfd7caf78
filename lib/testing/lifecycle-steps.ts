import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import * as z from "zod/mini";
import { type JsonSchema, jsonSchema, mutated, valuesOf } from "#lib/testing/from-schema.ts";
import type { Who } from "#lib/testing/lifecycle-model.ts";
import {
  FORMAT_VALUES,
  hasTooMuchOfCallers,
  hasUnstorableText,
  inNfc,
  isMeter,
  isPhone,
} from "#lib/testing/schema-formats.ts";

// What anybody may do with projects, one thing after another, made from the API document.

/** An operation as the document has it. */
export interface Listed {
  slug: string;
  method: string;
  path: string;
  /** Of its JSON body; null when it takes none. */
  schema: JsonSchema | null;
  isForVisitors: boolean;
}

/** One thing that somebody does. */
export interface Step {
  slug: string;
  who: Who;
  /** With which project, file, charge: one of those that there are. */
  which: number;
  body: unknown;
  /** Whether the document allows the body. */
  isAllowed: boolean;
  flag: boolean;
  /** Decides what the body cannot say by itself, such as whose id is sent. */
  luck: number;
}

const apiDocument = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        security: z.array(z.looseObject({})),
        requestBody: z.optional(
          z.object({ content: z.record(z.string(), z.object({ schema: jsonSchema })) }),
        ),
      }),
    ),
  ),
});

/** Every operation under /api/projects that the document lists. */
export function projectOperations(document: unknown): Listed[] {
  const { paths } = apiDocument.parse(document);
  return Object.entries(paths)
    .filter(([path]) => /^\/api\/projects(?:\/|$)/.test(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId: slug, security, requestBody }]) => ({
        slug,
        method: method.toUpperCase(),
        path,
        schema: requestBody?.content["application/json"]?.schema ?? null,
        isForVisitors: security.some((way) => Object.keys(way).length === 0),
      })),
    );
}

const moments = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const VALUES = { ...FORMAT_VALUES, uri: fc.webUrl(), "date-time": moments };

const ajv = new Ajv2020({
  strict: false,
  formats: {
    nmi: isMeter,
    phone: isPhone,
    email: true,
    uuid: true,
    date: true,
    "date-time": true,
    uri: (text: string) => URL.canParse(text),
  },
});

const lines = fc.array(
  fc.record({
    description: fc.constantFrom("Panels", "Inverter and cabling", "Zähler ☀"),
    quantity: fc.integer({ min: 1, max: 5 }),
    unitPrice: fc.integer({ min: 10_000, max: 500_000 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Fields whose values hang on more than their schema says; null leaves one out, or to whoever sends it. */
const PINNED: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown> | null>>>> = {
  "create-project": { customerId: null, siteId: null, fileAssociationId: null, triggerProcess: null },
  "issue-contract": ofOffer(),
  "preview-contract": ofOffer(),
  "accept-contract": {
    contractVersion: fc.integer({ min: 1, max: 3 }),
    signature: fc.constant({ kind: "TYPED", data: "Ann Lee" }),
  },
  "attach-customer": { customerId: null },
  "attach-site": { siteId: null },
};

function ofOffer(): Record<string, fc.Arbitrary<unknown> | null> {
  return { lines, rebates: null, stc: null, validUntil: null, deposit: fc.constantFrom(0, 500) };
}

/** How often something is done beside the others; what is slow, less often. */
const WEIGHTS: Readonly<Record<string, number>> = {
  "create-project": 6,
  "issue-contract": 4,
  "accept-contract": 12,
  "move-stage": 16,
  "close-project": 12,
  "create-charge": 10,
  "delete-charge": 8,
  "get-file": 6,
  "ask-for-retake": 10,
  "attach-files": 6,
  "preview-contract": 3,
  "upload-temp-file": 2,
};

/** One thing that somebody may do, of these operations. */
export function stepOf(operations: readonly Listed[]): fc.Arbitrary<Step> {
  const who = fc.constantFrom<Who>(
    ...([
      "sales",
      "sales",
      "sales",
      "sales",
      "owner",
      "owner",
      "owner",
      "admin",
      "stranger",
      "visitor",
    ] as const),
  );
  const common = { who, which: fc.nat(99), flag: fc.boolean(), luck: fc.nat(99) };
  return fc.oneof(
    ...operations.map((operation) => ({
      weight: WEIGHTS[operation.slug] ?? 4,
      arbitrary: fc
        // What failed is looked for in fewer steps, not in shorter words: each try costs a whole sequence.
        .record({ slug: fc.constant(operation.slug), said: fc.noShrink(bodiesOf(operation)), ...common })
        .map(({ said, ...rest }) => ({ ...rest, ...said })),
    })),
  );
}

interface Said {
  body: unknown;
  isAllowed: boolean;
}

/** Bodies that the document allows, and one in ten that it does not. */
function bodiesOf({ slug, schema }: Listed): fc.Arbitrary<Said> {
  if (schema === null) return fc.constant({ body: undefined, isAllowed: true });
  const isAllowed = (body: unknown) => {
    const kept = inNfc(body);
    return !hasUnstorableText(body) && !hasTooMuchOfCallers(kept) && ajv.validate(schema, kept);
  };
  const allowed = fromSchema(schema, PINNED[slug] ?? {}).filter(isAllowed);
  const good = allowed.map((body): Said => ({ body, isAllowed: true }));
  const bad = allowed
    .chain((body) => mutated(body).map((other) => ({ body, other })))
    .map(({ body, other }): Said => {
      const isStillAllowed = isAllowed(other);
      return { body: isStillAllowed ? body : other, isAllowed: isStillAllowed };
    });
  return fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: bad });
}

function fromSchema(
  schema: JsonSchema,
  pinned: Readonly<Record<string, fc.Arbitrary<unknown> | null>>,
): fc.Arbitrary<unknown> {
  const { properties, required = [] } = schema;
  if (properties === undefined) return valuesOf(schema, VALUES);
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const pin = pinned[name];
    return pin === null ? [] : [[name, pin ?? valuesOf(field, VALUES)] as const];
  });
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => pinned[name] !== null),
    noNullPrototype: true,
  });
}
