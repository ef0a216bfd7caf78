import { expect, test } from "vitest";
import { inlined } from "#scripts/inlined.ts";
import { comment, objectType, typeOf } from "#scripts/schema-types.ts";

test.each<[object | boolean, string]>([
  [{ type: "string", maxLength: 5 }, "string"],
  [{ type: "integer", minimum: 1 }, "number"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ type: "string", enum: ["A", "B"] }, '"A" | "B"'],
  [{ type: "boolean", const: true }, "true"],
  [{ type: "string", format: "binary" }, "Bytes"],
  [{ type: "array", items: { type: "number" } }, "readonly number[]"],
  [{ type: "array", items: { type: ["number", "null"] } }, "readonly (number | null)[]"],
  [{ type: "array", items: { type: "array", items: { type: "number" } } }, "readonly (readonly number[])[]"],
  [{ type: "array" }, "readonly unknown[]"],
  [{ anyOf: [{ type: "integer" }, { type: "number" }, { type: "null" }] }, "number | null"],
  [{ oneOf: [{ const: 1 }, { const: "x" }] }, '1 | "x"'],
  [{ allOf: [{ type: "string" }, { type: "number" }] }, "(string) & (number)"],
  [{ type: "object", additionalProperties: {} }, "Readonly<Record<string, unknown>>"],
  [{ type: "object", additionalProperties: { type: "number" } }, "Readonly<Record<string, number>>"],
  [{ type: "object", additionalProperties: false }, "Record<string, never>"],
  [{ type: "object", properties: {} }, "Record<string, never>"],
  [
    { type: "object", properties: { a: { type: "number" } }, additionalProperties: {} },
    "{\n  a?: number;\n} & Readonly<Record<string, unknown>>",
  ],
  [{}, "unknown"],
  [true, "unknown"],
  [{ not: {} }, "never"],
])("%j is written as %s", (schema, type) => {
  expect(typeOf(schema, "Bytes")).toBe(type);
});

test("a reader sees which fields are needed, what they mean, and what they are when left out", () => {
  const schema = {
    type: "object",
    required: ["to"],
    properties: {
      to: { type: "string", description: "Where to." },
      "is-fast": { type: "boolean", default: false, deprecated: true, description: "Ends */ early." },
    },
    // A condition between fields, which is the server's to check.
    anyOf: [{ required: ["is-fast"] }, { properties: { to: { const: "home" } } }],
  };
  expect(typeOf(schema)).toBe(
    [
      "{",
      "  /** Where to. */",
      "  to: string;",
      "  /**",
      "   * Ends *\\/ early.",
      "   * @default false",
      "   * @deprecated",
      "   */",
      '  "is-fast"?: boolean;',
      "}",
    ].join("\n"),
  );
  expect(comment([])).toEqual([]);
  expect(objectType([])).toBe("Record<string, never>");
});

test("what cannot be written is not left out in silence", () => {
  expect(() => typeOf({ $ref: "#/components/schemas/Problem" })).toThrow("$ref");
  expect(() => typeOf({ type: "date" })).toThrow('"date"');
});

test("what is said once and pointed to is read as if it stood there", () => {
  const document = { "a/b": { size: { type: "number" } }, at: [{ $ref: "#/a~1b/size" }], other: "#/x" };
  expect(inlined(document)).toEqual({ ...document, at: [{ type: "number" }] });
  expect(() => inlined({ at: { $ref: "#/nowhere" } })).toThrow("points nowhere");
  expect(() => inlined({ at: { inside: { $ref: "#/at" } } })).toThrow("holds itself");
});
