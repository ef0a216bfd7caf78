import { isList, isRecord } from "#lib/json.rules.ts";

// Parts of an API document, as whoever compares two of them asks for them.

export type Json = Record<string, unknown>;

/** A document as it was, and as it is. */
export interface Documents {
  before: Json;
  after: Json;
}

/** The part of this name; empty where there is none. */
export function partOf(part: Json, name: string): Json {
  const inside = part[name];
  return isRecord(inside) ? inside : {};
}

/** What a request or an answer has for each medium: its schema. */
export function mediaOf(part: Json): [type: string, schema: unknown][] {
  return Object.entries(partOf(part, "content")).map(([type, media]): [string, unknown] => [
    type,
    isRecord(media) ? media["schema"] : undefined,
  ]);
}

/** What an operation takes beside its body, by where it is and its name. */
export function parametersOf({ parameters }: Json): Map<string, Json> {
  const known = isList(parameters) ? parameters.filter(isRecord) : [];
  return new Map(known.map((one) => [`${String(one["in"])} ${String(one["name"])}`, one]));
}
