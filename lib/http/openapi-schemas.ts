import "server-only";
import * as z from "zod/mini";
import type { BodyKind, Schema } from "#lib/operation.ts";

// What the API document says of inputs and answers: the very schemas that requests are parsed with.

type Json = Record<string, unknown>;

/** The parameters that an operation takes in its query. */
export function inQuery<Query>(query: Schema<Query>): Json[] {
  const { properties, required = [] } = inputSchema(query);
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

/** The parameters that are parts of its path. */
export function inPath<Params>(params: Schema<Params>): Json[] {
  const { properties } = inputSchema(params);
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: "path",
    required: true,
    schema,
  }));
}

/** Its body; undefined when it takes none. */
export function requestBody<Body>(body: BodyKind<Body>): Json | undefined {
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

/** What it answers, as a JSON Schema. */
export function outputSchema<Output>(schema: Schema<Output>) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
}

function inputSchema<Output>(schema: Schema<Output>) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema: { _zod }, jsonSchema }) => {
      // It is left out where what is sent is not yet what is meant, though it holds there too.
      if (_zod.def.type === "default") jsonSchema.default = _zod.def.defaultValue;
      // In a query a number comes as its digits; readers are told of the number.
      if (_zod.def.type === "pipe" && jsonSchema.type === "string") tellOfNumber(jsonSchema, _zod.def.out);
    },
  });
  return rest;
}

/** Makes the schema of digits the schema of the number that they are read as, if they are. */
function tellOfNumber(digits: z.core.JSONSchema.BaseSchema, read: z.core.$ZodType): void {
  const { type, minimum, maximum } = z.toJSONSchema(read, { io: "output", unrepresentable: "any" });
  if (type !== "integer") return;
  delete digits.pattern;
  Object.assign(digits, { type, minimum, maximum });
}
