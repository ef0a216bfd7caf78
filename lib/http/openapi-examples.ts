import { isRecord } from "#lib/json.rules.ts";

/** Examples by operation, and by a short name of their own. */
export type Examples = Readonly<
  Record<string, Readonly<Record<string, { summary: string; value: unknown }>>>
>;

type Json = Record<string, unknown>;

/** What operations are shown with. */
export interface ShownExamples {
  requests: Examples;
  answers: Examples;
}

/** An operation with the examples of its body and of its success. What can only be answered in one way is its own example. */
export function withExamples(operation: Json, { requests, answers }: ShownExamples): Json {
  const slug = String(operation["operationId"]);
  return {
    ...operation,
    ...(isRecord(operation["requestBody"])
      ? { requestBody: shown(operation["requestBody"], requests[slug]) }
      : {}),
    ...(isRecord(operation["responses"])
      ? { responses: withAnswers(operation["responses"], answers[slug]) }
      : {}),
  };
}

function withAnswers(responses: Json, examples: Examples[string] | undefined): Json {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      status.startsWith("2") && isRecord(response) ? shown(response, examples) : response,
    ]),
  );
}

/** A body or an answer with its examples, those of media that are no bytes. */
function shown(part: Json, examples: Examples[string] | undefined): Json {
  const { content } = part;
  if (!isRecord(content)) return part;
  const told = Object.entries(content).map(([mediaType, media]) => {
    const known = examples ?? onlyOne(isRecord(media) ? media["schema"] : null);
    return [mediaType, known === undefined || !isRecord(media) ? media : { ...media, examples: known }];
  });
  return { ...part, content: Object.fromEntries(told) };
}

/** The one value of an object whose fields are all fixed. */
function onlyOne(schema: unknown): Examples[string] | undefined {
  if (!isRecord(schema) || !isRecord(schema["properties"])) return undefined;
  const fields = Object.entries(schema["properties"]);
  if (fields.length === 0 || !fields.every(([, field]) => isRecord(field) && "const" in field))
    return undefined;
  const value = Object.fromEntries(
    fields.map(([name, field]) => [name, isRecord(field) ? field["const"] : null]),
  );
  return { done: { summary: "It is done", value } };
}
