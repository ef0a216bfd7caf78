import { expect, test } from "vitest";
import { breakingChanges } from "#lib/testing/breaking-changes.ts";

type Json = Record<string, unknown>;

const SENT = {
  type: "object",
  properties: {
    amount: { type: "integer", minimum: 1, maximum: 500 },
    type: { type: "string", enum: ["Cash", "Card"] },
    note: { type: "string", maxLength: 40 },
    links: { type: "array", items: { type: "string", format: "uri" }, maxItems: 10 },
    at: {
      anyOf: [
        { type: "string", format: "date" },
        { type: "string", format: "date-time" },
      ],
    },
    isLate: { type: "boolean", default: false },
  },
  required: ["amount", "type"],
  additionalProperties: false,
};

const ANSWERED = {
  type: "object",
  properties: {
    id: { type: "string", format: "uuid" },
    state: { type: "string", enum: ["OPEN", "PAID"] },
    paidAt: { anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] },
    parts: {
      type: "array",
      items: { type: "object", properties: { cents: { type: "integer" } }, required: ["cents"] },
    },
  },
  required: ["id", "state", "paidAt", "parts"],
  additionalProperties: false,
};

const PROBLEM = { type: "object", properties: { code: { enum: ["a", "b"] } }, required: ["code"] };

interface Parts {
  version: string;
  sent: Json;
  isBodyRequired: boolean;
  answered: Json;
  problem: Json;
  parameters: Json[];
  security: Json[];
  statuses: Json;
  paths: Json;
}

/** A small document of one operation, with some of it changed. */
function documentWith(changes: Partial<Parts> = {}): Json {
  const parts = {
    version: "1.0.0",
    sent: SENT,
    isBodyRequired: false,
    answered: ANSWERED,
    problem: PROBLEM,
    parameters: [{ name: "dry", in: "query", required: false, schema: { type: "boolean" } }],
    security: [{ token: [] }, {}],
    statuses: {},
    ...changes,
  };
  const refused = {
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  const post = {
    parameters: parts.parameters,
    security: parts.security,
    requestBody: { required: parts.isBodyRequired, content: { "application/json": { schema: parts.sent } } },
    responses: {
      201: { headers: { Location: {} }, content: { "application/json": { schema: parts.answered } } },
      409: refused,
      ...parts.statuses,
    },
  };
  return {
    info: { version: parts.version },
    paths: parts.paths ?? { "/charges": { post } },
    components: { schemas: { Problem: parts.problem } },
  };
}

/** One of these schemas with a field of it changed; undefined takes it away. */
function withField<Schema extends { properties: Json }>(schema: Schema, name: string, field?: Json): Schema {
  const { [name]: was, ...others } = schema.properties;
  const properties = field === undefined ? others : { ...others, [name]: { ...Object(was), ...field } };
  return { ...schema, properties };
}

const BREAKS: readonly (readonly [string, Json, string])[] = [
  ["an operation goes", documentWith({ paths: {} }), "POST /charges is gone"],
  ["a status goes", documentWith({ statuses: { 409: undefined } }), "POST /charges: 409 is gone"],
  [
    "a field of an answer goes",
    documentWith({ answered: withField(ANSWERED, "state") }),
    "POST /charges: 201.state is no longer answered",
  ],
  [
    "a field of an answer may be left out",
    documentWith({ answered: { ...ANSWERED, required: ["id", "paidAt", "parts"] } }),
    "POST /charges: 201.state is no longer always answered",
  ],
  [
    "a field of an answer may be null",
    documentWith({ answered: withField(ANSWERED, "id", { type: ["string", "null"] }) }),
    "POST /charges: 201.id may now be of type null",
  ],
  [
    "a field that may be null may be a number too",
    documentWith({
      answered: withField(ANSWERED, "paidAt", { anyOf: [{ type: "integer" }, { type: "null" }] }),
    }),
    "POST /charges: 201.paidAt may now be of type integer",
  ],
  [
    "a field deep in an answer goes",
    documentWith({ answered: withField(ANSWERED, "parts", { items: { type: "object", properties: {} } }) }),
    "POST /charges: 201.parts[].cents is no longer answered",
  ],
  [
    "a field of an answer is written otherwise",
    documentWith({ answered: withField(ANSWERED, "id", { format: "uri" }) }),
    "POST /charges: 201.id has another format",
  ],
  [
    "a header goes",
    documentWith({ statuses: { 201: { content: { "application/json": { schema: ANSWERED } } } } }),
    "POST /charges: 201 no longer has the header Location",
  ],
  [
    "an answer comes in another medium",
    documentWith({ statuses: { 201: { headers: { Location: {} }, content: { "text/csv": {} } } } }),
    "POST /charges: 201 is no longer answered as application/json",
  ],
  [
    "every refusal loses a field",
    documentWith({ problem: { type: "object", properties: {} } }),
    "POST /charges: 409.code is no longer answered",
  ],
  [
    "a field must be sent",
    documentWith({ sent: { ...SENT, required: ["amount", "type", "note"] } }),
    "POST /charges: body.note must now be sent",
  ],
  [
    "a new field must be sent",
    documentWith({
      sent: { ...withField(SENT, "who", { type: "string" }), required: ["amount", "type", "who"] },
    }),
    "POST /charges: body.who must now be sent",
  ],
  [
    "a field is no longer taken",
    documentWith({ sent: withField(SENT, "note") }),
    "POST /charges: body.note is no longer taken",
  ],
  [
    "a value is no longer taken",
    documentWith({ sent: withField(SENT, "type", { enum: ["Cash"] }) }),
    'POST /charges: body.type can no longer be "Card"',
  ],
  [
    "a text is held to some values",
    documentWith({ sent: withField(SENT, "note", { enum: ["x"] }) }),
    'POST /charges: body.note can no longer be "anything else"',
  ],
  [
    "a type is another",
    documentWith({ sent: withField(SENT, "amount", { type: "string" }) }),
    "POST /charges: body.amount can no longer be of type integer",
  ],
  [
    "the most is less",
    documentWith({ sent: withField(SENT, "amount", { maximum: 400 }) }),
    "POST /charges: body.amount has a tighter maximum",
  ],
  [
    "the least is more",
    documentWith({ sent: withField(SENT, "amount", { minimum: 2 }) }),
    "POST /charges: body.amount has a tighter minimum",
  ],
  [
    "there is a limit where there was none",
    documentWith({ sent: withField(SENT, "note", { minLength: 1 }) }),
    "POST /charges: body.note has a tighter minLength",
  ],
  [
    "a pattern is new",
    documentWith({ sent: withField(SENT, "note", { pattern: "^x" }) }),
    "POST /charges: body.note has another pattern",
  ],
  [
    "one of two forms goes",
    documentWith({ sent: withField(SENT, "at", { anyOf: [{ type: "string", format: "date" }] }) }),
    "POST /charges: body.at has another format",
  ],
  [
    "what is left out means something else",
    documentWith({ sent: withField(SENT, "isLate", { default: true }) }),
    "POST /charges: body.isLate has another default",
  ],
  [
    "what an array holds is held tighter",
    documentWith({
      sent: withField(SENT, "links", { items: { type: "string", format: "uri", maxLength: 9 } }),
    }),
    "POST /charges: body.links[] has a tighter maxLength",
  ],
  ["a body must be sent", documentWith({ isBodyRequired: true }), "POST /charges: a body must now be sent"],
  ["a parameter goes", documentWith({ parameters: [] }), "POST /charges: query dry is no longer taken"],
  [
    "a parameter must be sent",
    documentWith({ parameters: [{ name: "dry", in: "query", required: true, schema: { type: "boolean" } }] }),
    "POST /charges: query dry must now be sent",
  ],
  [
    "nobody may ask without a token",
    documentWith({ security: [{ token: [] }] }),
    "POST /charges can no longer be asked by {}",
  ],
];

test.each(BREAKS)("whoever reads it is told when %s", (_what, after, words) => {
  expect(breakingChanges(documentWith(), after)).toEqual([words]);
});

test.each([
  ["nothing", documentWith()],
  ["another field in an answer", documentWith({ answered: withField(ANSWERED, "more", { type: "string" }) })],
  [
    "another value in an answer",
    documentWith({ answered: withField(ANSWERED, "state", { enum: ["OPEN", "PAID", "VOID"] }) }),
  ],
  [
    "a field of an answer that is always there now",
    documentWith({ problem: { ...PROBLEM, required: ["code"] } }),
  ],
  [
    "another code",
    documentWith({ problem: { ...PROBLEM, properties: { code: { enum: ["a", "b", "c"] } } } }),
  ],
  ["another refusal", documentWith({ statuses: { 410: {} } })],
  ["a field that may be sent", documentWith({ sent: withField(SENT, "more", { type: "string" }) })],
  ["a field that need not be sent any more", documentWith({ sent: { ...SENT, required: ["amount"] } })],
  [
    "a value more that may be sent",
    documentWith({ sent: withField(SENT, "type", { enum: ["Cash", "Card", "Cheque"] }) }),
  ],
  ["a limit that is wider", documentWith({ sent: withField(SENT, "amount", { minimum: 0, maximum: 900 }) })],
  [
    "a form more",
    documentWith({ sent: withField(SENT, "at", { anyOf: [...SENT.properties.at.anyOf, { type: "null" }] }) }),
  ],
  ["words", documentWith({ sent: withField(SENT, "note", { description: "For you.", examples: ["x"] }) })],
  [
    "a parameter that may be sent",
    documentWith({
      parameters: [
        { name: "dry", in: "query", required: false, schema: { type: "boolean" } },
        { name: "x", in: "query", required: false, schema: {} },
      ],
    }),
  ],
  ["another way to say who asks", documentWith({ security: [{ token: [] }, { key: [] }, {}] })],
])("%s more breaks nobody", (_what, after) => {
  expect(breakingChanges(documentWith(), after)).toEqual([]);
});

test("a break that is meant is told by the major version", () => {
  expect(breakingChanges(documentWith(), documentWith({ version: "2.0.0", paths: {} }))).toEqual([]);
  expect(breakingChanges(documentWith(), documentWith({ version: "1.9.0", paths: {} }))).not.toEqual([]);
});
