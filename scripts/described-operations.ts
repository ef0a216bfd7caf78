import * as z from "zod/mini";
import { inlined } from "#scripts/inlined.ts";
import { membersOf } from "#scripts/schema-types.ts";

// What the API document says of an operation, as the client's writer asks for it.

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z._default(z.boolean(), false),
  description: z.optional(z.string()),
  schema: z.looseObject({}),
});
const content = z.record(z.string(), z.object({ schema: z.unknown() }));
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  parameters: z._default(z.array(parameter), []),
  requestBody: z.optional(z.object({ required: z._default(z.boolean(), false), content })),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), headers: z.looseObject({}), content: z.optional(content) }),
  ),
});
const sent = z.object({ summary: z.string(), requestBody: z.object({ content }) });
const apiDocument = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  webhooks: z._default(z.record(z.string(), z.object({ post: sent })), {}),
  components: z.object({
    schemas: z.object({
      Problem: z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) }),
    }),
  }),
});

/** An operation as the document has it. */
export interface Named extends z.infer<typeof operation> {
  name: string;
  method: string;
  path: string;
}

/** What the document says is sent to others: what for, and the schema of its body. */
export interface Sent {
  name: string;
  summary: string;
  schema: unknown;
}

/** What an API document is read for. */
interface ReadDocument {
  operations: Named[];
  webhooks: Sent[];
  /** The codes of its refusals. */
  codes: string[];
}

/** The operations and webhooks of an API document, by their names in code, and the codes of its refusals. */
export function readDocument(given: unknown): ReadDocument {
  const { paths, webhooks, components } = apiDocument.parse(inlined(given));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, one]): Named => ({
        ...one,
        name: nameOf(one.operationId),
        method: method.toUpperCase(),
        path,
      }),
    ),
  );
  return {
    operations,
    webhooks: Object.entries(webhooks).flatMap(sentBy),
    codes: components.schemas.Problem.properties.code.enum,
  };
}

function sentBy([name, { post }]: [string, { post: z.infer<typeof sent> }]): Sent[] {
  const { summary, requestBody } = post;
  return Object.values(requestBody.content).map(({ schema }) => ({ name, summary, schema }));
}

function nameOf(slug: string): string {
  return slug.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The code by which a deletion says that there is nothing of that id; undefined where its success tells more than that it is done. */
export function goneCodeOf(one: Named): string | undefined {
  const [{ name: only, type } = { name: "", type: "" }, ...more] = membersOf(successOf(one)[1].schema);
  if (one.method !== "DELETE" || only !== "ok" || type !== "true" || more.length > 0) return undefined;
  const noun = /\{(\w+)Id\}$/.exec(one.path)?.[1] ?? "";
  const codes = [...(one.responses["404"]?.description ?? "").matchAll(/`(\w+)`/g)].map(([, code]) =>
    String(code),
  );
  return codes.length === 1
    ? codes[0]
    : codes.find((code) => code.endsWith(`${noun.toLowerCase()}_not_found`));
}

/** What its success answers: the media type, and the schema of it. Throws when the document does not say. */
export function successOf(one: Named): [mediaType: string, content: { schema?: unknown }] {
  const [, success] = Object.entries(one.responses).find(([status]) => status.startsWith("2")) ?? [];
  const [found] = Object.entries(success?.content ?? {});
  if (found === undefined) throw new Error(`The document does not say what ${one.operationId} answers.`);
  return found;
}

/** The body that it takes; undefined without one. */
export function bodyOf(one: Named): { mediaType: string; schema: unknown; isRequired: boolean } | undefined {
  const [found] = Object.entries(one.requestBody?.content ?? {});
  if (found === undefined || one.requestBody === undefined) return undefined;
  return { mediaType: found[0], schema: found[1].schema, isRequired: one.requestBody.required };
}

/** The header of this name that it takes; undefined without it. */
export function header(one: Named, name: string): Named["parameters"][number] | undefined {
  return one.parameters.find((parameter) => parameter.in === "header" && parameter.name === name);
}

/** Whether it answers a page of a list, and takes the cursor to the next one. */
export function isPaged(one: Named): boolean {
  const [, { schema }] = successOf(one);
  const given = membersOf(schema).map(({ name }) => name);
  const takesCursor = one.parameters.some(({ in: place, name }) => place === "query" && name === "cursor");
  return takesCursor && given.includes("items") && given.includes("nextCursor");
}
