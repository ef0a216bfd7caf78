import {
  bodyOf,
  goneCodeOf,
  header,
  isPaged,
  type Named,
  readDocument,
  type Sent,
  successOf,
} from "#scripts/described-operations.ts";
import { comment, indented, type Member, membersOf, objectType, typeOf } from "#scripts/schema-types.ts";

// What the client package knows of the API: made of the API document, as lib/client/operations.ts.

/** The text of lib/client/operations.ts for an API document. Throws when the document says what it cannot write. */
export function clientOperations(given: unknown): string {
  const { operations, webhooks, codes } = readDocument(given);
  return [
    "// Made of the API document by `npm run client:types`. Do not edit.",
    'import type { Download } from "./download.ts";',
    'import type { FileInput } from "./file-input.ts";',
    'import type { Route } from "./route.ts";',
    "",
    "/** The codes of every refusal there is. */",
    `export const ERROR_CODES = [\n${indented(codes.map((code) => `"${code}",`).join("\n"))}\n] as const;`,
    "",
    "/** What each operation takes and gives. */",
    `export interface Operations {\n${indented(operations.map(operationType).join("\n"))}\n}`,
    "",
    ...webhooks.flatMap(sentType),
    "/** How each operation is asked for. */",
    `export const ROUTES: Readonly<Record<keyof Operations, Route>> = {\n${indented(operations.map(routeOf).join("\n"))}\n};`,
    "",
  ].join("\n");
}

function operationType(one: Named): string {
  const taken = takenBy(one);
  const isTagged = header(one, "If-None-Match") !== undefined;
  const members: Member[] = [
    member("takes", taken.length === 0 ? "Record<never, never>" : objectType(taken), true),
    member("gives", givenBy(one), true),
    ...(isTagged ? [member("isTagged", "true", true)] : []),
    ...(isPaged(one) ? [member("isPaged", "true", true)] : []),
  ];
  return [...comment([`${one.summary}.`, one.description]), `${one.name}: ${objectType(members)};`].join(
    "\n",
  );
}

/** What is sent to others, as a type of its own. */
function sentType({ name, summary, schema }: Sent): string[] {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return [
    ...comment([`${summary}: the body that a webhook gets.`]),
    `export type ${typeName} = ${typeOf(schema)};`,
    "",
  ];
}

/** Everything a caller gives: what the path names, then the query, the body and what goes into headers. */
function takenBy(one: Named): Member[] {
  const inPath = one.parameters.filter((parameter) => parameter.in === "path");
  const inQuery = one.parameters.filter((parameter) => parameter.in === "query").map(queryMember);
  const isQueryNeeded = inQuery.some(({ isRequired }) => isRequired);
  const body = bodyOf(one);
  const ifMatch = header(one, "If-Match");
  return [
    ...inPath.map(({ name, description }) => ({
      name: free(name),
      type: "string",
      isRequired: true,
      words: description === undefined ? [] : [description],
    })),
    ...(inQuery.length === 0 ? [] : [member("query", objectType(inQuery), isQueryNeeded)]),
    ...(body === undefined ? [] : [member("body", typeOf(body.schema, "FileInput"), body.isRequired)]),
    ...(header(one, "Idempotency-Key") === undefined
      ? []
      : [
          member(
            "idempotencyKey",
            "string",
            false,
            "Makes repeats harmless. Each call has one of its own, unless it is given.",
          ),
        ]),
    ...(ifMatch === undefined
      ? []
      : [member("ifMatch", "string", ifMatch.required, "The `etag` of the state that is to be changed.")]),
  ];
}

/** A query is text: whole numbers have a pattern of digits there. */
function queryMember({ name, required, description, schema }: Named["parameters"][number]): Member {
  const isNumber =
    schema["type"] === "string" && /^\^?(?:\[\d-\d\]|\\d|[{},\d])+\$$/.test(String(schema["pattern"]));
  const described = { ...(description === undefined ? {} : { description }), ...schema };
  const [told] = membersOf({ properties: { [name]: described }, required: required ? [name] : [] });
  if (told === undefined) throw new Error(`${name} is no parameter of a query.`);
  return isNumber ? { ...told, type: "number" } : told;
}

function givenBy(one: Named): string {
  const [mediaType, { schema }] = successOf(one);
  return mediaType === "application/json" ? typeOf(schema) : "Download";
}

function routeOf(one: Named): string {
  const body = bodyOf(one);
  const gone = goneCodeOf(one);
  const [mediaType] = successOf(one);
  const facts = [
    `method: "${one.method}"`,
    `path: "${one.path}"`,
    ...(body === undefined ? [] : [`sends: "${body.mediaType === "multipart/form-data" ? "form" : "json"}"`]),
    ...(mediaType === "application/json" ? [] : ["givesFile: true"]),
    ...(header(one, "Idempotency-Key") === undefined ? [] : ["takesKey: true"]),
    ...(gone === undefined ? [] : [`gone: "${gone}"`]),
  ];
  return `${one.name}: { ${facts.join(", ")} },`;
}

function member(name: string, type: string, isRequired: boolean, ...words: string[]): Member {
  return { name, type, isRequired, words };
}

/** A name that a path may use: those of the other parts of a call are taken. */
function free(name: string): string {
  if (!/^(?:query|body|idempotencyKey|ifMatch|ifNoneMatch|signal|timeoutMs)$/.test(name)) return name;
  throw new Error(`A path cannot name "${name}": a call means something else by it.`);
}
