import "server-only";
import * as z from "zod/mini";
import { ERRORS, type ErrorCode } from "#lib/errors.rules.ts";
import type { BodyKind, Operation, Report, Schema } from "#lib/operation.ts";

type Json = Record<string, unknown>;

/** One operation's place in the document. */
export interface Described {
  path: string;
  method: string;
  operation: Json;
}

/** Refusals that the pipeline itself may give. */
const OF_EVERYTHING: readonly ErrorCode[] = ["unauthenticated", "internal", "unavailable"];
const OF_OPERATIONS: readonly ErrorCode[] = [
  "validation_failed",
  "cross_site",
  "payload_too_large",
  "unsupported_media_type",
];
const OF_KEYS: readonly ErrorCode[] = ["idempotency_in_progress", "idempotency_key_reused"];

/** An OpenAPI 3.1 document of these operations. */
export function openApiDocument(described: readonly Described[]): Json {
  const paths: Record<string, Json> = {};
  for (const { path, method, operation } of described) paths[path] = { ...paths[path], [method]: operation };
  return {
    openapi: "3.1.0",
    info: {
      title: "Rooftop",
      version: "1.0.0",
      description: "Ask for solar, batteries and EV chargers, and follow what becomes of it.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: { schemas: { Problem: PROBLEM } },
  };
}

/** What an operation or a report says of itself, as the document has it. */
export function describe<Query, Body, Subject, Result>(
  declared: Operation<Query, Body, Subject, Result> | Report<Result>,
): Described {
  const common = {
    operationId: declared.slug,
    summary: declared.summary,
    description: declared.description,
  };
  const isOperation = "run" in declared;
  const codes = isOperation ? codesOf(declared) : [...declared.errors, ...OF_EVERYTHING];
  const success = isOperation ? declared.status : 200;
  return {
    path: declared.path,
    method: declared.method.toLowerCase(),
    operation: {
      ...common,
      ...(isOperation
        ? { parameters: parametersOf(declared.query), requestBody: requestBody(declared.body) }
        : {}),
      responses: {
        [success]: {
          description: "Done.",
          headers: isOperation && declared.location !== undefined ? { Location: LOCATION } : undefined,
          content: { "application/json": { schema: outputSchema(declared.result) } },
        },
        ...problems(codes),
      },
    },
  };
}

function codesOf<Query, Body, Subject, Result>(
  operation: Operation<Query, Body, Subject, Result>,
): ErrorCode[] {
  return [
    ...OF_EVERYTHING,
    ...OF_OPERATIONS,
    ...OF_KEYS,
    ...(operation.body.kind === "json" ? (["invalid_json"] as const) : []),
    ...(operation.allowance === null ? [] : (["rate_limited"] as const)),
    ...operation.errors,
  ];
}

function problems(codes: readonly ErrorCode[]): Json {
  const byStatus = Map.groupBy([...new Set(codes)].sort(), (code) => ERRORS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(" "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function parametersOf<Query>(query: Schema<Query>): Json[] {
  const { properties } = inputSchema(query);
  const inQuery = Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
  return [...inQuery, IDEMPOTENCY_KEY];
}

function requestBody<Body>(body: BodyKind<Body>): Json {
  if (body.kind === "json")
    return { required: true, content: { "application/json": { schema: inputSchema(body.schema) } } };
  const fields = inputSchema(body.fields);
  const file = { type: "string", format: "binary", description: `At most ${body.limit} bytes.` };
  const schema = {
    ...fields,
    properties: { ...fields.properties, file },
    required: [...(fields.required ?? []), "file"],
  };
  return { required: true, content: { "multipart/form-data": { schema } } };
}

function inputSchema<Output>(schema: Schema<Output>) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}

function outputSchema<Output>(schema: Schema<Output>) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
}

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Makes a repeat harmless: the same key and body answer the same again for 24 hours.",
  schema: { type: "string", minLength: 16, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
};

const LOCATION = {
  description: "Where what was created lives.",
  schema: { type: "string", format: "uri-reference" },
};

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "detail", "code", "requestId"],
  additionalProperties: false,
  properties: {
    type: { type: "string", format: "uri-reference" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { enum: Object.keys(ERRORS) },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        additionalProperties: false,
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};
