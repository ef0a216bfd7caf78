import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { allMedia, document, operations } from "#lib/testing/described-operations.ts";

test("any tool that reads OpenAPI 3.1 can read the document", async () => {
  const told = await new Validator().validate(structuredClone(document));
  expect(told).toEqual({ valid: true });
});

test("a tool that is given the document asks the portal that it came from", () => {
  expect(document["servers"]).toMatchObject([{ url: "/" }]);
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
