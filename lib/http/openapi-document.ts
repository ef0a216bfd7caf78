import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import { isRepeatable } from "#lib/http/idempotency.ts";
import { type ShownExamples, withExamples } from "#lib/http/openapi-examples.ts";
import { type FurtherLinks, withLinks } from "#lib/http/openapi-links.ts";
import {
  CONVENTIONS,
  components,
  headers,
  IDEMPOTENCY_KEY,
  IF_MATCH,
  IF_MATCH_WHEN_SENT,
  IF_NONE_MATCH,
} from "#lib/http/openapi-parts.ts";
import {
  refusalsOf,
  refusalsOfDownload,
  refusalsOfReport,
  refusalsOfSession,
} from "#lib/http/openapi-refusals.ts";
import { inPath, inQuery, outputSchema, requestBody } from "#lib/http/openapi-schemas.ts";
import { type FieldWords, withWords } from "#lib/http/openapi-words.ts";
import { isRecord } from "#lib/json.rules.ts";
import type { Declaration, Download, Operation, Report, Schema, SessionOperation } from "#lib/operation.ts";

type Json = Record<string, unknown>;

/** One operation's place in the document. */
export interface Described {
  path: string;
  method: string;
  operation: Json;
}

const TAGS: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/^\/api\/auth\//, "Signing in"],
  [/\/(?:accept$|contract)/, "Contracts"],
  [/\/charges/, "Charges"],
  [/\/files/, "Files"],
  [/^\/api\/(?:pipeline|projects\.csv)/, "Pipeline"],
  [/^\/api\/(?:projects|project-classes|saved-filters)/, "Projects"],
  [/^\/api\/line-templates/, "Contracts"],
  [/^\/api\/(?:customers|sites)/, "Customers and sites"],
  [/^\/api\/(?:users|tokens)/, "People and tokens"],
  [/^\/api\/brand/, "Brand"],
  [/^\/api\/webhooks/, "Webhooks"],
];

/** The answer to whoever has it already. */
const UNCHANGED = {
  304: { description: "The caller has this already.", headers: headers("X-Request-Id", "ETag") },
};

/** What "session" means in the document: the portal's cookie, or an API token. */
const SECURITY = {
  public: [{ sessionCookie: [] }, { apiToken: [] }, {}],
  session: [{ sessionCookie: [] }, { apiToken: [] }],
} as const;

interface Told {
  /** What fields mean. */
  words: FieldWords;
  examples: ShownExamples;
  links: FurtherLinks;
  /** What is sent to others, as `describeWebhook` has it. */
  webhooks: Json;
  /** Name of the session's cookie. */
  cookie: string;
}

/** An OpenAPI 3.1 document of these operations, with what is told of them beside their schemas. */
export function openApiDocument(
  described: readonly Described[],
  { words, examples, links, webhooks, cookie }: Told,
): Json {
  const paths: Record<string, Json> = {};
  for (const one of described) {
    const { path, method, operation } = one;
    const told = withWords(operation, String(operation["operationId"]), words);
    const linked = withLinks({ path, operation: isRecord(told) ? told : operation }, described, links);
    paths[path] = { ...paths[path], [method]: withExamples(linked, examples) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Rooftop",
      version: "1.0.0",
      description: CONVENTIONS,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "The portal that answers this." }],
    tags: [...new Set(described.map(({ path }) => tagOf(path)))].map((name) => ({ name })),
    paths,
    webhooks,
    components: components(cookie),
  };
}

/** What a report says of itself, as the document has it. */
export function describeReport<Result>(report: Report<Result>): Described {
  return described(report, {
    security: [],
    ...(report.isTagged ? { parameters: [IF_NONE_MATCH] } : {}),
    responses: {
      200: {
        ...success(report.result),
        headers: headers("X-Request-Id", ...(report.isTagged ? (["ETag"] as const) : [])),
      },
      ...(report.isTagged ? UNCHANGED : {}),
      ...refusalsOfReport(report),
    },
  });
}

/** What a download says of itself, as the document has it. */
export function describeDownload<Who extends Actor, Params, Query, Subject>(
  download: Download<Who, Params, Query, Subject>,
): Described {
  const bytes = { schema: { type: "string", format: "binary" } };
  const content = Object.fromEntries(download.mediaTypes.map((mediaType) => [mediaType, bytes]));
  const isTagged = download.isMadeAnew !== true;
  return described(download, {
    security: SECURITY[download.access.name],
    parameters: [
      ...inPath(download.params),
      ...inQuery(download.query),
      ...(isTagged ? [IF_NONE_MATCH] : []),
    ],
    responses: {
      200: {
        description: "The bytes.",
        headers: headers("X-Request-Id", ...(isTagged ? (["ETag"] as const) : []), "Content-Disposition"),
        content,
      },
      ...(isTagged ? UNCHANGED : {}),
      ...refusalsOfDownload(download),
    },
  });
}

/** What begins or ends a session says of itself, as the document has it. */
export function describeSession<Body, Result, Params>(
  operation: SessionOperation<Body, Result, Params>,
): Described {
  return described(operation, {
    security: SECURITY[operation.needsSession ? "session" : "public"],
    parameters: inPath(operation.params),
    requestBody: requestBody(operation.body),
    responses: {
      200: {
        ...success(operation.result),
        headers: headers("X-Request-Id", ...(operation.cookie === null ? [] : (["Set-Cookie"] as const))),
      },
      ...refusalsOfSession(operation),
    },
  });
}

/** What an operation says of itself, as the document has it. */
export function describe<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
): Described {
  const takesKey = isRepeatable(operation);
  return described(operation, {
    security: SECURITY[operation.access.name],
    parameters: [
      ...inPath(operation.params),
      ...inQuery(operation.query),
      ...(takesKey ? [IDEMPOTENCY_KEY] : []),
      ...(operation.method === "GET" ? [IF_NONE_MATCH] : []),
      ...(operation.precondition === "if-match" ? [IF_MATCH] : []),
      ...(operation.precondition === "if-match-when-sent" ? [IF_MATCH_WHEN_SENT] : []),
    ],
    requestBody: requestBody(operation.body),
    responses: {
      [operation.status]: { ...success(operation.result), headers: headersOf(operation) },
      ...(operation.method === "GET" ? UNCHANGED : {}),
      ...refusalsOf(operation),
    },
  });
}

function headersOf<Who extends Actor, Params, Query, Body, Subject, Result>({
  location,
  tag,
  headers: own,
  ...operation
}: Operation<Who, Params, Query, Body, Subject, Result>): Json {
  const described: Json = {};
  for (const [name, description] of Object.entries(own?.meanings ?? {})) {
    described[name] = { description, schema: { type: "string" } };
  }
  return {
    ...headers("X-Request-Id"),
    ...(location === undefined ? {} : headers("Location")),
    ...(tag === undefined && operation.method !== "GET" ? {} : headers("ETag")),
    ...(isRepeatable(operation) ? headers("Idempotency-Replayed") : {}),
    ...described,
  };
}

function described({ slug, summary, description, path, method }: Declaration, rest: Json): Described {
  return {
    path,
    method: method.toLowerCase(),
    operation: { operationId: slug, tags: [tagOf(path)], summary, description, ...rest },
  };
}

/** What the operations of a path are about, by which readers find them. */
function tagOf(path: string): string {
  const [, tag] = TAGS.find(([pattern]) => pattern.test(path)) ?? [];
  return tag ?? "Running it";
}

function success<Result>(result: Schema<Result>): Json {
  return { description: "Done.", content: { "application/json": { schema: outputSchema(result) } } };
}
