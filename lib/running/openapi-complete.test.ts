import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { createChargeBody } from "#lib/charges/charge.schema.ts";
import { acceptContractBody } from "#lib/contracts/accept-contract.schema.ts";
import { issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { customerPatch } from "#lib/customers/customer.schema.ts";
import { askForRetakeBody } from "#lib/files/ask-for-retake.schema.ts";
import { attachFilesBody } from "#lib/files/attach-files.schema.ts";
import type { Schema } from "#lib/operation.ts";
import { attachCustomerBody } from "#lib/projects/attach-customer.schema.ts";
import { attachSiteBody } from "#lib/projects/attach-site.schema.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { moveStageBody } from "#lib/projects/move-stage.schema.ts";
import { rejectProjectBody } from "#lib/projects/reject-project.schema.ts";
import { updateProjectBody } from "#lib/projects/update-project.schema.ts";
import { weekdays } from "#lib/projects/weekday.schema.ts";
import { ANSWER_EXAMPLES } from "#lib/running/example-answers.ts";
import { REQUEST_EXAMPLES } from "#lib/running/example-requests.ts";
import { apiDocument } from "#lib/running/openapi.ts";
import { renameFilterBody, saveFilterBody } from "#lib/saved-filters/saved-filter.schema.ts";
import { sitePatch } from "#lib/sites/site.schema.ts";
import { FORMAT_CHECKS } from "#lib/testing/documented-answers.ts";

const media = z.record(
  z.string(),
  z.object({
    schema: z.looseObject({}),
    examples: z.optional(z.record(z.string(), z.object({ summary: z.string(), value: z.unknown() }))),
  }),
);

const link = z.object({ operationId: z.string(), parameters: z.record(z.string(), z.string()) });

const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  parameters: z._default(z.array(z.object({ name: z.string() })), []),
  requestBody: z.optional(z.object({ content: media })),
  responses: z.record(
    z.string(),
    z.object({ content: z.optional(media), links: z.optional(z.record(z.string(), link)) }),
  ),
});

type Operation = z.infer<typeof operation>;

const document = apiDocument("session");
const operations: readonly (readonly [path: string, Operation])[] = Object.values(
  z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) }).parse(document).paths,
).flatMap((methods, place) =>
  Object.values(methods).map((one) => [Object.keys(Object(document["paths"]))[place] ?? "", one] as const),
);

const ajv = new Ajv2020({ strict: false, formats: FORMAT_CHECKS });

/** What takes the bodies that are shown, as requests are parsed. */
const BODIES: Readonly<Record<string, Schema<unknown>>> = {
  "create-project": createProjectBody,
  "update-project": updateProjectBody,
  "attach-customer": attachCustomerBody,
  "attach-site": attachSiteBody,
  "update-installation-preferences": weekdays,
  "reject-project": rejectProjectBody,
  "close-project": closeProjectBody,
  "move-stage": moveStageBody,
  "issue-contract": issueContractBody,
  "preview-contract": issueContractBody,
  "accept-contract": acceptContractBody,
  "create-charge": createChargeBody,
  "attach-files": attachFilesBody,
  "ask-for-retake": askForRetakeBody,
  "update-customer": customerPatch,
  "update-site": sitePatch,
  "save-filter": saveFilterBody,
  "rename-saved-filter": renameFilterBody,
};

/** Bodies and successes of an operation that are no bytes: each with what it is called here, and its media. */
function mediaOf({ operationId, requestBody, responses }: Operation) {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return [
    ...Object.entries(requestBody?.content ?? {}).map(
      ([type, one]) => [`${operationId} takes ${type}`, one] as const,
    ),
    ...successes.flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(
        ([type, one]) => [`${operationId} answers ${status} ${type}`, one] as const,
      ),
    ),
  ].filter(([, { schema }]) => schema["format"] !== "binary");
}

const allMedia = operations.flatMap(([path, one]) => mediaOf(one).map((each) => [path, ...each] as const));

test("any tool that reads OpenAPI 3.1 can read the document", async () => {
  const told = await new Validator().validate(structuredClone(document));
  expect(told).toEqual({ valid: true });
});

test("a tool that is given the document asks the portal that it came from", () => {
  expect(document["servers"]).toMatchObject([{ url: "/" }]);
});

test("a reader sees an example of whatever projects, customers and sites take and answer", () => {
  const own = allMedia.filter(([path]) => /^\/api\/(?:projects|customers|sites)/.test(path));
  expect(own.length).toBeGreaterThan(30);
  expect(
    own.filter(([, , { examples = {} }]) => Object.keys(examples).length === 0).map(([, name]) => name),
  ).toEqual([]);
});

test("every example is what its schema says", () => {
  const shown = allMedia.flatMap(([, name, { schema, examples = {} }]) =>
    Object.entries(examples).map(([key, { value }]) => ({ name: `${name}: ${key}`, schema, value })),
  );
  expect(shown.length).toBeGreaterThan(50);
  for (const { name, schema, value } of shown) {
    expect(ajv.validate(schema, value), `${name}: ${ajv.errorsText()}`).toBe(true);
  }
});

test("every body that is shown is taken as it stands", () => {
  // The photo is shown by what the document says of its form; its bytes are not in it.
  const { "upload-temp-file": _, ...json } = REQUEST_EXAMPLES;
  expect(Object.keys(BODIES).sort()).toEqual(Object.keys(json).sort());
  for (const [slug, schema] of Object.entries(BODIES)) {
    for (const [name, { value }] of Object.entries(json[slug] ?? {})) {
      const parsed = schema.safeParse(value);
      expect(parsed.success, `${slug} ${name}: ${JSON.stringify(parsed.error)}`).toBe(true);
    }
  }
});

test("no example is of an operation that there is not", () => {
  const slugs = operations.map(([, { operationId }]) => operationId);
  for (const slug of [...Object.keys(REQUEST_EXAMPLES), ...Object.keys(ANSWER_EXAMPLES)]) {
    expect(slugs).toContain(slug);
  }
});

describe("a reader is led on", () => {
  const links = operations.flatMap(([, { operationId, responses }]) =>
    Object.values(responses).flatMap((response) =>
      Object.values(response.links ?? {}).map((one) => ({ from: operationId, ...one })),
    ),
  );
  const bySlug = new Map(operations.map(([path, one]) => [one.operationId, { path, ...one }]));
  const leadsFrom = (slug: string) =>
    links.filter(({ from }) => from === slug).map(({ operationId }) => operationId);

  test("from a new project to whatever is done with one, from a charge to taking it back", () => {
    expect(leadsFrom("create-project")).toEqual(
      expect.arrayContaining([
        "get-project",
        "accept-contract",
        "create-charge",
        "close-project",
        "attach-files",
      ]),
    );
    expect(leadsFrom("create-charge")).toEqual(["delete-charge"]);
    expect(leadsFrom("issue-contract")).toEqual(expect.arrayContaining(["get-contract", "accept-contract"]));
  });

  test("from everything that is made to something that can be done with it", () => {
    const making = operations.filter(([, { responses }]) => "201" in responses);
    for (const [path, { operationId }] of making) {
      const isNamed = operations.some(([other]) => other.startsWith(`${path}/{`));
      expect(leadsFrom(operationId).length > 0, operationId).toBe(
        isNamed || operationId === "issue-contract",
      );
    }
  });

  test("with all that the next path names, and nothing that it does not take", () => {
    expect(links.length).toBeGreaterThan(20);
    for (const { from, operationId, parameters } of links) {
      const next = bySlug.get(operationId);
      const taken = next?.parameters.map(({ name }) => name) ?? [];
      const inPath = [...(next?.path ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
      const given = Object.keys(parameters);
      expect(taken, `${from} to ${operationId}`).toEqual(expect.arrayContaining(given));
      expect(given, `${from} to ${operationId}`).toEqual(expect.arrayContaining(inPath));
    }
  });
});

/** Objects in a schema that take names the document does not know. */
function openObjects(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one: unknown) => openObjects(one, path));
  if (typeof schema !== "object" || schema === null) return [];
  const isOpen =
    Reflect.get(schema, "type") === "object" && Reflect.get(schema, "additionalProperties") !== false;
  const inside = Object.entries(schema).flatMap(([key, one]: [string, unknown]) =>
    key === "properties"
      ? Object.entries(Object(one)).flatMap(([name, field]) => openObjects(field, name))
      : openObjects(one, path),
  );
  return isOpen ? [path, ...inside] : inside;
}

test("an answer has no field that the document does not name, but in what belongs to the caller or tells of an event", () => {
  const open = allMedia
    .filter(([, name]) => name.includes(" answers "))
    .flatMap(([, name, { schema }]) => openObjects(schema, name));
  expect([...new Set(open)].sort()).toEqual([
    "actor",
    "capabilityManagedByPlugin",
    "customFields",
    "data",
    "existingSystem",
    "openapi answers 200 application/json",
  ]);
});
