import "server-only";
import * as z from "zod/mini";
import type { Actor } from "#lib/actor.rules.ts";
import { ERRORS, type ErrorCode } from "#lib/errors.rules.ts";
import {
  ETAG,
  IDEMPOTENCY_KEY,
  LOCATION,
  PROBLEM,
  SECURITY_SCHEMES,
  SET_COOKIE,
} from "#lib/http/openapi-parts.ts";
import type {
  BodyKind,
  Declaration,
  Download,
  Operation,
  Report,
  Schema,
  SessionOperation,
} from "#lib/operation.ts";

type Json = Record<string, unknown>;

/** One operation's place in the document. */
export interface Described {
  path: string;
  method: string;
  operation: Json;
}

/** Refusals that the pipeline itself may give. */
const OF_EVERYTHING: readonly ErrorCode[] = ["unauthenticated", "internal", "unavailable"];
const OF_READING: readonly ErrorCode[] = ["validation_failed"];
const OF_CHANGING: readonly ErrorCode[] = [...OF_READING, "cross_site", "forbidden"];
const OF_BODIES: readonly ErrorCode[] = ["payload_too_large", "unsupported_media_type"];
const OF_KEYS: readonly ErrorCode[] = ["idempotency_in_progress", "idempotency_key_reused"];

/** What "session" means in the document: the portal's cookie, or an API token. */
const SECURITY = {
  public: [{ sessionCookie: [] }, { apiToken: [] }, {}],
  session: [{ sessionCookie: [] }, { apiToken: [] }],
} as const;

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
    components: { schemas: { Problem: PROBLEM }, securitySchemes: SECURITY_SCHEMES },
  };
}

/** What a report says of itself, as the document has it. */
export function describeReport<Result>(report: Report<Result>): Described {
  return described(report, {
    security: [],
    responses: { 200: success(report.result), ...problems([...report.errors, ...OF_EVERYTHING]) },
  });
}

/** What a download says of itself, as the document has it. */
export function describeDownload<Params, Query, Subject>(
  download: Download<Params, Query, Subject>,
): Described {
  const bytes = { schema: { type: "string", format: "binary" } };
  const content = Object.fromEntries(download.mediaTypes.map((mediaType) => [mediaType, bytes]));
  return described(download, {
    security: SECURITY[download.access.name],
    parameters: [...inPath(download.params), ...inQuery(download.query)],
    responses: {
      200: { description: "The bytes.", headers: { ETag: ETAG }, content },
      304: { description: "You have these bytes already (`If-None-Match`)." },
      ...problems([...download.errors, ...OF_EVERYTHING, ...OF_READING]),
    },
  });
}

/** What begins or ends a session says of itself, as the document has it. */
export function describeSession<Body, Result>(operation: SessionOperation<Body, Result>): Described {
  const ofBody: readonly ErrorCode[] = operation.body.kind === "none" ? [] : ["invalid_json", ...OF_BODIES];
  const codes = [...operation.errors, ...OF_EVERYTHING, ...OF_READING, ...ofBody, "cross_site"] as const;
  return described(operation, {
    security: SECURITY.public,
    requestBody: requestBody(operation.body),
    responses: {
      200: { ...success(operation.result), headers: { "Set-Cookie": SET_COOKIE } },
      ...problems(codes),
    },
  });
}

/** What an operation says of itself, as the document has it. */
export function describe<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
): Described {
  const headers = operation.location === undefined ? undefined : { Location: LOCATION };
  return described(operation, {
    security: SECURITY[operation.access.name],
    parameters: [
      ...inPath(operation.params),
      ...inQuery(operation.query),
      ...(operation.method === "POST" ? [IDEMPOTENCY_KEY] : []),
    ],
    requestBody: requestBody(operation.body),
    responses: {
      [operation.status]: { ...success(operation.result), headers },
      ...problems(codesOf(operation)),
    },
  });
}

function described({ slug, summary, description, path, method }: Declaration, rest: Json): Described {
  return {
    path,
    method: method.toLowerCase(),
    operation: { operationId: slug, summary, description, ...rest },
  };
}

function success<Result>(result: Schema<Result>): Json {
  return { description: "Done.", content: { "application/json": { schema: outputSchema(result) } } };
}

function codesOf<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
): ErrorCode[] {
  return [
    ...OF_EVERYTHING,
    ...(operation.method === "GET" ? OF_READING : OF_CHANGING),
    ...(operation.method === "POST" ? OF_KEYS : []),
    ...(operation.body.kind === "none" ? [] : OF_BODIES),
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

function inQuery<Query>(query: Schema<Query>): Json[] {
  const { properties, required = [] } = inputSchema(query);
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function inPath<Params>(params: Schema<Params>): Json[] {
  const { properties } = inputSchema(params);
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "path",
    required: true,
    schema,
  }));
}

function requestBody<Body>(body: BodyKind<Body>): Json | undefined {
  if (body.kind === "none") return undefined;
  if (body.kind === "json") {
    const required = !body.schema.safeParse(undefined).success;
    return { required, content: { "application/json": { schema: inputSchema(body.schema) } } };
  }
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
