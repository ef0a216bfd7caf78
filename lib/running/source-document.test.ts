import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { openapi } from "#lib/running/openapi.ts";

// The nine operations of the source document (UPowr Project API 1.0.0), written down once more field by field: what its
// callers send is taken here under the same names, with the same types, enums, defaults and bounds, and no more is required.

interface Source {
  security: "session" | "session or unsecured";
  path?: readonly string[];
  query?: Record<string, object>;
  media?: "multipart/form-data";
  required?: readonly string[];
  fields?: Record<string, object>;
  /** The whole body, where it is no object. */
  body?: object;
  answer: "ok" | "id";
}

const text = { type: "string" };
const uuid = { type: "string", format: "uuid" };
const no = { type: "boolean", default: false };

const SOURCE: Record<string, Source> = {
  "PUT /api/projects/{projectId}/installation-preferences": {
    security: "session",
    path: ["projectId"],
    body: { type: "array", items: { type: "integer", minimum: 0, maximum: 6 } },
    answer: "ok",
  },
  "POST /api/projects/{projectId}/accept": {
    security: "session",
    path: ["projectId"],
    query: { re_accept: no },
    answer: "ok",
  },
  "POST /api/projects": {
    security: "session or unsecured",
    required: ["productsOfInterest"],
    fields: {
      type: { type: "string", default: "SALES", enum: ["SALES", "SERVICE"] },
      fileAssociationId: text,
      preferences: { type: "object" },
      productsOfInterest: { type: "array", items: { type: "object" } },
      customer: { type: "object" },
      // Its three forms, the last by a meter or by a position.
      site: { anyOf: [{ type: "object" }, { type: "object" }, { type: "object" }, { type: "object" }] },
      customerComments: text,
      customFields: { type: "object" },
      customerId: uuid,
      siteId: uuid,
      triggerProcess: no,
      capabilityManagedByPlugin: { type: "object" },
    },
    answer: "id",
  },
  "POST /api/projects/files": {
    security: "session or unsecured",
    query: { replace: no },
    media: "multipart/form-data",
    required: ["fileAssociationId", "file", "fileCode"],
    fields: {
      fileAssociationId: text,
      file: { type: "string", format: "binary" },
      fileCode: {
        type: "string",
        enum: ["switchboard_photo", "preferred_installation_location_photo", "site_access_photo"],
      },
    },
    answer: "ok",
  },
  "POST /api/projects/{projectId}/reject": {
    security: "session",
    path: ["projectId"],
    required: ["rejectReason"],
    fields: { rejectReason: text },
    answer: "ok",
  },
  "POST /api/projects/{projectId}/close": {
    security: "session",
    path: ["projectId"],
    required: [],
    fields: {
      closedBy: text,
      closedStateOverride: { type: "string", deprecated: true, enum: ["CANCELLED", "LOST"] },
    },
    answer: "ok",
  },
  "PATCH /api/projects/{projectId}": {
    security: "session",
    path: ["projectId"],
    required: [],
    fields: { class: text, xref: text },
    answer: "ok",
  },
  "POST /api/projects/{projectId}/charges": {
    security: "session",
    path: ["projectId"],
    required: ["amount", "type", "paid_by"],
    fields: {
      amount: { type: "integer", minimum: 1 },
      type: { type: "string", enum: ["Cash", "Financing", "Credit card", "Bank transfer"] },
      description: text,
      paid_by: text,
      external_links: { type: "array", items: text },
      processed_at: { type: "string", format: "date-time" },
    },
    answer: "id",
  },
  "DELETE /api/projects/{projectId}/charges/{chargeId}": {
    security: "session",
    path: ["projectId", "chargeId"],
    answer: "ok",
  },
};

const ANSWERS = {
  ok: { properties: { ok: { type: "boolean", const: true } }, required: ["ok"], additionalProperties: false },
  id: { properties: { id: uuid }, required: ["id"], additionalProperties: false },
};

const body = z.looseObject({
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z._default(z.array(z.string()), []),
});

const content = z.record(z.string(), z.object({ schema: body }));

const operation = z.object({
  security: z.array(z.unknown()),
  parameters: z._default(
    z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() })),
    [],
  ),
  requestBody: z.optional(z.object({ required: z.boolean(), content })),
  responses: z.record(z.string(), z.object({ content: z.optional(content) })),
});

type Operation = z.infer<typeof operation>;

let operations: Map<string, Operation>;

beforeAll(async () => {
  const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { paths: told } = document.parse(await openapi.tell());
  operations = new Map(
    Object.keys(SOURCE).map((name) => {
      const [method = "", path = ""] = name.split(" ");
      return [name, operation.parse(told[path]?.[method.toLowerCase()])];
    }),
  );
});

/** What it takes in its path or its query, by name. */
function taken({ parameters }: Operation, place: "path" | "query") {
  return Object.fromEntries(
    parameters.filter((one) => one.in === place).map(({ name, ...told }) => [name, told] as const),
  );
}

function ours(name: string): Operation {
  const found = operations.get(name);
  if (found === undefined) throw new Error(`The document has no ${name}.`);
  return found;
}

describe.each(Object.entries(SOURCE))("a caller of the source document's %s", (name, source) => {
  test("says who they are as there", () => {
    expect(ours(name).security.length).toBe(source.security === "session" ? 2 : 3);
  });

  test("names the same things in the path and the query", () => {
    const inPath = (source.path ?? []).map((part) => [part, { required: true, schema: uuid }]);
    expect(taken(ours(name), "path")).toMatchObject(Object.fromEntries(inPath));
    expect(Object.keys(taken(ours(name), "path"))).toEqual(source.path ?? []);
    const inQuery = Object.entries(source.query ?? {}).map(([part, schema]) => [
      part,
      { required: false, schema },
    ]);
    expect(taken(ours(name), "query")).toMatchObject(Object.fromEntries(inQuery));
  });

  test("sends the same fields, and need send no others", () => {
    const { requestBody } = ours(name);
    const schema = requestBody?.content[source.media ?? "application/json"]?.schema;
    if (source.body !== undefined) expect(schema).toMatchObject(source.body);
    if (source.fields !== undefined) {
      expect(requestBody?.required).toBe(true);
      expect(schema?.properties).toMatchObject(source.fields);
      expect([...(schema?.required ?? [])].sort()).toEqual([...(source.required ?? [])].sort());
    } else {
      expect(requestBody?.required ?? false).toBe(source.body !== undefined);
    }
  });

  test("is answered the same", () => {
    const done = Object.entries(ours(name).responses).filter(([status]) => status.startsWith("2"));
    expect(done).toHaveLength(1);
    const [[, response] = []] = done;
    expect(response?.content?.["application/json"]?.schema).toMatchObject(ANSWERS[source.answer]);
  });
});
