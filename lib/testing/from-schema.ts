import fc from "fast-check";
import * as z from "zod/mini";
import { isList, isRecord } from "#lib/json.rules.ts";

/** The part of JSON Schema that our document uses. */
export const jsonSchema = z.looseObject({
  type: z.optional(z.string()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  format: z.optional(z.string()),
  pattern: z.optional(z.string()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  minItems: z.optional(z.number()),
  maxItems: z.optional(z.number()),
  required: z.optional(z.array(z.string())),
  get anyOf() {
    return z.optional(z.array(jsonSchema));
  },
  get items() {
    return z.optional(jsonSchema);
  },
  get propertyNames() {
    return z.optional(jsonSchema);
  },
  get properties() {
    return z.optional(z.record(z.string(), jsonSchema));
  },
  get additionalProperties() {
    return z.optional(z.union([z.boolean(), jsonSchema]));
  },
});

export type JsonSchema = z.infer<typeof jsonSchema>;

/** Values for a format that the schema cannot spell out, by the format's name. */
export type Formats = Record<string, fc.Arbitrary<string>>;

/**
 * Values that fit a schema. What a schema says of several fields together (`not`, `dependentRequired`, an `anyOf` beside
 * `properties`) is not built in: filter by a validator.
 */
export function valuesOf(schema: JsonSchema, formats: Formats): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === undefined && schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((branch) => valuesOf(branch, formats)));
  }
  switch (schema.type) {
    case "string":
      return texts(schema, formats);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case "number":
      return numbers(schema);
    case "array":
      return fc.array(valuesOf(schema.items ?? {}, formats), {
        minLength: schema.minItems ?? 0,
        maxLength: schema.maxItems ?? 5,
      });
    case "object":
      return objects(schema, formats);
    default:
      return fc.jsonValue({ maxDepth: 3, stringUnit: "grapheme" }).filter((value) => !hasOddName(value));
  }
}

function numbers({ minimum = -1e9, maximum = 1e9 }: JsonSchema): fc.Arbitrary<number> {
  const anywhere = fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof(anywhere, fc.constantFrom(minimum, maximum));
}

function texts(schema: JsonSchema, formats: Formats): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 60 } = schema;
  const known = format === undefined ? undefined : formats[format];
  if (known !== undefined) return known;
  // fast-check does not know every class that a pattern may name.
  if (pattern !== undefined && !pattern.includes("\\p{")) return fc.stringMatching(new RegExp(pattern, "u"));
  const fits = (text: string) => pattern === undefined || new RegExp(pattern, "u").test(text);
  const short = fc
    .string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) })
    .filter((text) => fits(text) && Array.from(text).length <= maxLength);
  const longest = fc.constantFrom("x", "é", "☀", "👍").map((letter) => letter.repeat(maxLength));
  return fc.oneof({ arbitrary: short, weight: 60 }, { arbitrary: longest, weight: 1 });
}

function objects(schema: JsonSchema, formats: Formats): fc.Arbitrary<Record<string, unknown>> {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  if (properties === undefined) {
    const values = typeof additionalProperties === "object" ? additionalProperties : {};
    const names = texts({ maxLength: 30, ...propertyNames }, formats).filter((name) => name !== "__proto__");
    return fc.dictionary(names, valuesOf(values, formats), { maxKeys: 4, noNullPrototype: true });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valuesOf(field, formats)]),
  );
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

function hasOddName(value: unknown): boolean {
  return JSON.stringify(value).includes("__proto__");
}

/** One small change to a JSON value, somewhere in it: what people and programs get wrong. It may happen to stay right. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const changes = [...placesIn(value)].flatMap(([place, found]) =>
    mutationsOf(found).map((to) => ({ place, to })),
  );
  return fc.constantFrom(...changes).map(({ place, to }) => changedAt(value, place, to));
}

const GONE = Symbol("taken away");

function mutationsOf(value: unknown): unknown[] {
  const ofAny = [GONE, null, [value], { value }, 5, "text", true, 1e300];
  if (typeof value === "string") {
    const cut = [value.slice(0, -1), `${value}${value}0`, value.toLowerCase(), value.toUpperCase()];
    const odd = ["", " ", `${value}\n`, `${value}\0`, `${value}\uD800`, `\u0085${value}`, "x".repeat(4_001)];
    return [...ofAny, ...cut, ...odd, value.length];
  }
  if (typeof value === "number")
    return [...ofAny, value + 0.5, value + 1, -value - 1, value * 1e6, String(value)];
  if (isList(value))
    return [...ofAny, [], Array.from({ length: 21 }, (): unknown => value[0]), [...value, null]];
  if (isRecord(value)) return [...ofAny, {}, { ...value, unknown: true }, Object.values(value)];
  return [...ofAny, String(value)];
}

type Place = readonly (string | number)[];

function* placesIn(value: unknown, at: Place = []): Generator<[Place, unknown]> {
  yield [at, value];
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesIn(item, [...at, index]);
  else if (isRecord(value))
    for (const [name, item] of Object.entries(value)) yield* placesIn(item, [...at, name]);
}

function changedAt(value: unknown, [step, ...rest]: Place, to: unknown): unknown {
  if (step === undefined) return to === GONE ? null : to;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? changedAt(item, rest, to) : item));
  }
  if (!isRecord(value)) return value;
  if (rest.length > 0 || to !== GONE) return { ...value, [step]: changedAt(value[step], rest, to) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
}
