import * as z from "zod/mini";

// JSON Schema as TypeScript, as far as the API document uses it. TypeScript 7 has no compiler API that other writers need.

const schemaPart = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  description: z.optional(z.string()),
  default: z.optional(z.unknown()),
  deprecated: z.optional(z.boolean()),
  format: z.optional(z.string()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  allOf: z.optional(z.array(z.unknown())),
  items: z.optional(z.unknown()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
  additionalProperties: z.optional(z.unknown()),
});

type SchemaPart = z.infer<typeof schemaPart>;

/** One member of an object type. */
export interface Member {
  name: string;
  type: string;
  isRequired: boolean;
  /** Lines of what is said of it. */
  words: readonly string[];
}

/**
 * The type of what a JSON Schema takes. Conditions between fields, patterns and bounds are the server's to check: a type
 * cannot hold them. `file` is the type that bytes have. Throws on a keyword that would be needed and is not known.
 */
export function typeOf(schema: unknown, file = "never"): string {
  if (schema === true) return "unknown";
  if (schema === false) return "never";
  const part = schemaPart.parse(schema);
  if ("$ref" in part) throw new Error(`A $ref cannot be written as a type: ${String(part["$ref"])}`);
  if (part.const !== undefined) return literal(part.const);
  if (part.enum !== undefined) return union(part.enum.map(literal));
  if (part.type !== undefined) return union([part.type].flat().map((name) => typeNamed(name, part, file)));
  const choices = part.anyOf ?? part.oneOf;
  if (choices !== undefined) return union(choices.map((one) => typeOf(one, file)));
  if (part.allOf !== undefined) return part.allOf.map((one) => `(${typeOf(one, file)})`).join(" & ");
  return part["not"] === undefined ? "unknown" : "never";
}

/** The members of an object's schema. */
export function membersOf(schema: unknown, file = "never"): Member[] {
  const { properties = {}, required = [] } = schemaPart.parse(schema);
  return Object.entries(properties).map(([name, inside]) => ({
    name,
    type: typeOf(inside, file),
    isRequired: required.includes(name),
    words: wordsOf(schemaPart.parse(inside)),
  }));
}

/** An object type of these members. */
export function objectType(members: readonly Member[]): string {
  if (members.length === 0) return "Record<string, never>";
  const lines = members.flatMap(({ name, type, isRequired, words }) => [
    ...comment(words),
    `${isPlain(name) ? name : JSON.stringify(name)}${isRequired ? "" : "?"}: ${type};`,
  ]);
  return `{\n${indented(lines.join("\n"))}\n}`;
}

/** Words as a comment of one or several lines; none of no words. */
export function comment(words: readonly string[]): string[] {
  const safe = words.map((line) => line.replaceAll("*/", "*\\/"));
  if (safe.length <= 1) return safe.map((line) => `/** ${line} */`);
  return ["/**", ...safe.map((line) => ` * ${line}`), " */"];
}

/** Each line moved in by one step. */
export function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

function typeNamed(name: string, part: SchemaPart, file: string): string {
  switch (name) {
    case "string":
      return part.format === "binary" ? file : "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
    case "null":
      return name;
    case "array":
      return `readonly ${bracketed(typeOf(part.items ?? true, file))}[]`;
    case "object":
      return recordOrObject(part, file);
    default:
      throw new Error(`No type is known for "${name}".`);
  }
}

function recordOrObject(part: SchemaPart, file: string): string {
  const others = part.additionalProperties ?? true;
  if (part.properties !== undefined) {
    const known = objectType(membersOf(part, file));
    // Other fields are told of where the schema names them itself: what is only not ruled out, nobody reads.
    const isOpen = part.additionalProperties !== undefined && others !== false;
    return isOpen ? `${known} & Readonly<Record<string, ${typeOf(others, file)}>>` : known;
  }
  return others === false ? "Record<string, never>" : `Readonly<Record<string, ${typeOf(others, file)}>>`;
}

function wordsOf({ description, default: usual, deprecated }: SchemaPart): string[] {
  return [
    ...(description === undefined ? [] : [description]),
    ...(usual === undefined ? [] : [`@default ${JSON.stringify(usual)}`]),
    ...(deprecated === true ? ["@deprecated"] : []),
  ];
}

function union(types: readonly string[]): string {
  const different = [...new Set(types)];
  return different.includes("unknown") ? "unknown" : different.join(" | ");
}

function bracketed(type: string): string {
  return /^[\w.]+$|^\{[^]*\}$/.test(type) && !/\} [|&] \{/.test(type) ? type : `(${type})`;
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}

function isPlain(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
