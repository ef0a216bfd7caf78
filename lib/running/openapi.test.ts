import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { ERRORS } from "#lib/errors.rules.ts";
import { FIELD_WORDS } from "#lib/running/field-words.ts";
import { openapi } from "#lib/running/openapi.ts";

const part = z.record(z.string(), z.unknown());

const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string().check(z.minLength(5)),
  description: z.string().check(z.minLength(20)),
  security: z.array(part),
  parameters: z.optional(z.array(z.looseObject({ name: z.string(), in: z.string() }))),
  requestBody: z.optional(part),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), headers: part, content: z.optional(part) }),
  ),
});

const openApi = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ headers: part, securitySchemes: part }),
});

let document: z.infer<typeof openApi>;
/** Each operation by method and path, such as "POST /api/projects". */
let operations: Map<string, z.infer<typeof operation>>;

beforeAll(async () => {
  document = openApi.parse(await openapi.tell());
  operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => [`${method.toUpperCase()} ${path}`, one] as const),
    ),
  );
});

/** What the route files bind, as the document names it. */
function boundOperations(): string[] {
  return globSync("app/api/**/route.ts").flatMap((file) => {
    const path = file
      .replace(/^app/, "")
      .replace(/\/route\.ts$/, "")
      .replaceAll(/\[(\w+)\]/g, "{$1}");
    const bound = readFileSync(file, "utf8").matchAll(
      /\b(GET|POST|PUT|PATCH|DELETE): (?:handle|handleSession|deliver|tell)\(/g,
    );
    return [...bound].map(([, method]) => `${method} ${path}`);
  });
}

function one(name: string): z.infer<typeof operation> {
  const found = operations.get(name);
  if (found === undefined) throw new Error(`The document has no ${name}.`);
  return found;
}

function headersOf(name: string, status: string): string[] {
  return Object.keys(one(name).responses[status]?.headers ?? {}).sort();
}

test("a reader of the document finds every operation that a route binds, and no other", () => {
  const bound = boundOperations();
  expect(bound.length).toBeGreaterThan(20);
  expect([...operations.keys()].sort()).toEqual(bound.sort());
});

test("each operation has a name of its own, says what it does, and declares what its path names", () => {
  const names = [...operations.values()].map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const [name, { parameters = [], tags }] of operations) {
    const inPath = parameters
      .filter((parameter) => parameter.in === "path")
      .map((parameter) => parameter.name);
    expect(inPath, name).toEqual([...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter));
    expect(tags, name).toHaveLength(1);
  }
});

test("every code that there is arises somewhere, those of no operation aside", () => {
  const said = [...operations.values()]
    .flatMap(({ responses }) => Object.values(responses))
    .map(({ description }) => description)
    .join(" ");
  const missing = Object.keys(ERRORS).filter((code) => !said.includes(`\`${code}\``));
  expect(missing.sort()).toEqual(["method_not_allowed", "path_not_found"]);
});

/** Every field and parameter under a part of the document, by path, with what is said of it. */
function fieldsUnder(part: unknown, path: string): [path: string, description: unknown][] {
  if (Array.isArray(part)) return part.flatMap((inside: unknown) => fieldsUnder(inside, path));
  if (typeof part !== "object" || part === null) return [];
  const description: unknown = Reflect.get(part, "description");
  const parameter = "in" in part && "name" in part ? String(part.name) : null;
  const inner = Object.entries(part).flatMap(([key, inside]: [string, unknown]) =>
    key === "properties"
      ? Object.entries(Object(inside)).flatMap(([name, schema]: [string, unknown]) => [
          [`${path}.${name}`, Reflect.get(Object(schema), "description")] as const,
          ...fieldsUnder(schema, `${path}.${name}`),
        ])
      : fieldsUnder(inside, path),
  );
  const found: [string, unknown][] = inner.map(([name, words]) => [name, words]);
  return parameter === null ? found : [[`${path}?${parameter}`, description], ...found];
}

test("whatever a caller may send, the document says what it means", () => {
  const fields = [...operations].flatMap(([name, { parameters, requestBody }]) =>
    fieldsUnder([parameters, requestBody], name),
  );
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(([, description]) => typeof description !== "string").map(([path]) => path)).toEqual(
    [],
  );
});

test("nothing is explained that no caller meets", () => {
  const met = JSON.stringify([...operations]);
  const unmet = Object.values(FIELD_WORDS).filter((words) => !met.includes(JSON.stringify(words)));
  expect(unmet).toEqual([]);
});

describe("a reader learns who may ask", () => {
  const known = [{ sessionCookie: [] }, { apiToken: [] }];

  test.each([
    ["POST /api/projects", [...known, {}]],
    ["POST /api/projects/files", [...known, {}]],
    ["GET /api/projects", known],
    ["GET /api/projects/{projectId}/contract.pdf", known],
    ["POST /api/projects/{projectId}/accept", known],
    ["POST /api/auth/sign-in", [...known, {}]],
    ["POST /api/projects/{projectId}/hand-over", known],
    ["GET /api/health", []],
  ])("of %s", (name, security) => {
    expect(one(name).security).toEqual(security);
  });

  test("by the cookie's name and the bearer token", () => {
    expect(document.components.securitySchemes).toMatchObject({
      sessionCookie: { type: "apiKey", in: "cookie", name: "rooftop-session" },
      apiToken: { type: "http", scheme: "bearer" },
    });
  });
});

describe("a reader learns which headers come", () => {
  test("with every answer: the request's id; with some: when to come back, and how to say who is asking", () => {
    for (const [name, { responses }] of operations) {
      for (const [status, { headers }] of Object.entries(responses)) {
        expect(Object.keys(headers), `${name} ${status}`).toContain("X-Request-Id");
        expect("Retry-After" in headers, `${name} ${status}`).toBe(["429", "503"].includes(status));
        expect("WWW-Authenticate" in headers, `${name} ${status}`).toBe(status === "401");
      }
    }
  });

  test.each([
    ["POST /api/projects", "201", ["Idempotency-Replayed", "Location", "X-Request-Id"]],
    ["POST /api/projects", "409", ["Idempotency-Replayed", "X-Request-Id"]],
    ["POST /api/projects/{projectId}/charges", "201", ["Idempotency-Replayed", "Location", "X-Request-Id"]],
    ["POST /api/projects/{projectId}/contracts", "201", ["Idempotency-Replayed", "Location", "X-Request-Id"]],
    ["POST /api/projects/{projectId}/close", "200", ["Deprecation", "Idempotency-Replayed", "X-Request-Id"]],
    ["PATCH /api/projects/{projectId}", "200", ["X-Request-Id"]],
    ["GET /api/projects", "200", ["ETag", "X-Request-Id"]],
    ["GET /api/projects", "304", ["ETag", "X-Request-Id"]],
    ["GET /api/openapi.json", "200", ["ETag", "X-Request-Id"]],
    ["GET /api/openapi.json", "304", ["ETag", "X-Request-Id"]],
    ["GET /api/health", "200", ["X-Request-Id"]],
    ["GET /api/projects/{projectId}/files/{fileId}", "200", ["Content-Disposition", "ETag", "X-Request-Id"]],
    ["GET /api/projects/{projectId}/files/{fileId}", "304", ["ETag", "X-Request-Id"]],
    ["POST /api/auth/sign-in", "200", ["X-Request-Id"]],
    ["POST /api/auth/sign-in/confirm", "200", ["Set-Cookie", "X-Request-Id"]],
    ["POST /api/auth/sign-out", "200", ["Set-Cookie", "X-Request-Id"]],
    ["POST /api/projects/{projectId}/hand-over", "200", ["Set-Cookie", "X-Request-Id"]],
  ])("with %s, %s", (name, status, names) => {
    expect(headersOf(name, status)).toEqual(names);
  });

  test("and which may be sent: a key with every POST that keeps its answer, a tag with every read and every edit", () => {
    for (const [name, { parameters = [] }] of operations) {
      const sent = parameters.filter((parameter) => parameter.in === "header").map((header) => header.name);
      const takesKey =
        name.startsWith("POST") && !/\/auth\/|\/(?:hand-over|tokens|webhooks|secrets)$/.test(name);
      const isRead = name.startsWith("GET") && !/\.csv$|\/(?:health|ready)$/.test(name);
      const isEdit = /^PATCH \/api\/(?:customers|sites|projects|webhooks)|\/installation-preferences$/.test(
        name,
      );
      const taken = [
        ...(takesKey ? ["Idempotency-Key"] : []),
        ...(isRead ? ["If-None-Match"] : []),
        ...(isEdit ? ["If-Match"] : []),
      ];
      expect(sent, name).toEqual(taken);
    }
  });
});
