import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import * as z from "zod/mini";
import { parseJson } from "#lib/json.rules.ts";

/** An answer under /api, as it came. `body` is null where there was none to come. */
export interface CameAnswer {
  method: string;
  /** Without its query. */
  path: string;
  status: number;
  mediaType: string | null;
  /** Text of a JSON answer; of other media it is not looked at. */
  body: string | null;
}

const media = z.record(z.string(), z.looseObject({}));
const response = z.object({
  description: z.string(),
  headers: z.optional(z.record(z.string(), z.unknown())),
  content: z.optional(media),
});

const apiDocument = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), response) }))),
});

/** How a server whose answers are judged begins a line that tells of an answer that is otherwise. */
export const UNDOCUMENTED = "Undocumented answer";

/** Values of a format; the patterns in the document say the rest. */
export const FORMAT_CHECKS = {
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uri: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) => URL.canParse(text, "http://localhost"),
  binary: true,
  nmi: true,
  phone: true,
} as const;

/** Refusals of what is no operation: said of the whole API, not of a path. */
const OF_NO_OPERATION: Readonly<Record<number, string>> = {
  404: "path_not_found",
  405: "method_not_allowed",
};

const PROBLEM = "application/problem+json";

/** Says what is wrong with an answer, or null when it is as the document has it. */
export type Judge = (answer: CameAnswer) => string | null;

/**
 * Holds answers against the API document: that their status is told of for the operation, that they are of a medium it names,
 * and that JSON fits its schema, which is closed: a field that it does not name is a fault.
 */
export function judgeOf(document: object): Judge {
  const { paths } = apiDocument.parse(document);
  const ajv = new Ajv2020({ strict: false, formats: FORMAT_CHECKS });
  ajv.addSchema(document, "api");
  const compiled = new Map<string, ValidateFunction>();

  function fault(pointer: readonly string[], body: string): string | null {
    const ref = `api#/${pointer.map(escaped).join("/")}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    const value = parseJson(body);
    if (value === undefined) return "is not JSON";
    return validate(value) ? null : faultsOf(validate.errors);
  }

  return ({ method, path, status, mediaType, body }) => {
    const template = templateOf(Object.keys(paths), path);
    const asked = method === "HEAD" ? "get" : method.toLowerCase();
    const known = paths[template ?? ""]?.[asked]?.responses[status];
    if (template === undefined || paths[template]?.[asked] === undefined) {
      return ofNoOperation({ method, status, body }, (text) =>
        fault(["components", "schemas", "Problem"], text),
      );
    }
    if (known === undefined) return `the status ${status} is not documented`;
    const { content = {}, description } = known;
    if (method === "HEAD") return null;
    if (body === null) return Object.keys(content).length === 0 ? null : "it has no body";
    if (mediaType === null) return "it has no media type";
    if (!(mediaType in content)) return `the medium ${mediaType} is not documented`;
    if (!mediaType.endsWith("json")) return null;
    const pointer = ["paths", template, asked, "responses", String(status), "content", mediaType, "schema"];
    return fault(pointer, body) ?? (mediaType === PROBLEM ? unnamedCode(body, description) : null);
  };
}

/** What is wrong and where, without the values: they may be somebody's. */
function faultsOf(errors: ValidateFunction["errors"]): string {
  return (errors ?? [])
    .map(({ instancePath, message, params }) => `it${instancePath} ${message} ${JSON.stringify(params)}`)
    .join(", ");
}

/** Answers to what is no operation: refusals, and what says which methods there are. */
function ofNoOperation(
  { method, status, body }: Pick<CameAnswer, "method" | "status" | "body">,
  fault: (body: string) => string | null,
): string | null {
  if (method === "OPTIONS" && status === 204) return null;
  const code = OF_NO_OPERATION[status];
  // Before it is known which operation is meant: a path that cannot be read, or bytes that are no request.
  if (code === undefined)
    return status === 400 ? (body ? fault(body) : null) : `there is nothing to answer ${status}`;
  return body ? (fault(body) ?? unnamedCode(body, `\`${code}\``)) : null;
}

/** What is wrong when a refusal's code is none of those that the document names under its status. */
function unnamedCode(body: string, description: string): string | null {
  const { code } = z.object({ code: z.string() }).parse(JSON.parse(body));
  return description.includes(`\`${code}\``) ? null : `the code ${code} is not documented`;
}

/** The path of the document that a path is one of: the one with the fewest names to fill in. */
function templateOf(templates: readonly string[], path: string): string | undefined {
  return templates
    .filter((template) => fits(template, path))
    .sort((a, b) => a.split("{").length - b.split("{").length)[0];
}

/** What can be in an id's place: nothing that the server takes for a slash or a NUL, however it is encoded. */
const FILLED_IN = "(?:(?!%(?:25)?(?:2[fF]|5[cC])|%00)[^/])+";

const patterns = new Map<string, RegExp>();

function fits(template: string, path: string): boolean {
  const known = patterns.get(template);
  const filled = template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, FILLED_IN);
  const pattern = known ?? new RegExp(`^${filled}$`);
  if (known === undefined) patterns.set(template, pattern);
  return pattern.test(path);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}
