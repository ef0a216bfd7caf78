import { isRecord } from "#lib/json.rules.ts";

/** Where an answer leads beside what lives under its id: by operation, the next ones and where their parameters come from. */
export type FurtherLinks = Readonly<
  Record<string, readonly { to: string; parameters?: Readonly<Record<string, string>> }[]>
>;

type Json = Record<string, unknown>;

/** An operation's place in the document, as far as links go. */
interface Linked {
  path: string;
  operation: Json;
}

const ID = "$response.body#/id";

/** An operation whose success says what can be done next; the same operation where there is nothing to say. */
export function withLinks(one: Linked, all: readonly Linked[], further: FurtherLinks): Json {
  const links = linksOf(one, all, further);
  if (Object.keys(links).length === 0) return one.operation;
  const responses = Object.entries(responsesOf(one)).map(([status, response]) => [
    status,
    status.startsWith("2") && isRecord(response) ? { ...response, links } : response,
  ]);
  return { ...one.operation, responses: Object.fromEntries(responses) };
}

/**
 * What can be done next with what an operation made, by name. Where its own path and one parameter more lead, that one is
 * the id it answers; what else such a path names comes from the request. Empty for what makes nothing.
 */
function linksOf(made: Linked, all: readonly Linked[], further: FurtherLinks): Json {
  const own = isMaking(made) ? all.flatMap((next) => linkBelow(made, next)) : [];
  const told = (further[slugOf(made)] ?? []).flatMap(({ to, parameters = {} }) =>
    all.filter((next) => slugOf(next) === to).map((next) => link(made, next, parameters)),
  );
  return Object.fromEntries([...own, ...told]);
}

function linkBelow(made: Linked, next: Linked): (readonly [string, Json])[] {
  if (!next.path.startsWith(`${made.path}/{`)) return [];
  const [id = "", ...deeper] = namesIn(next.path.slice(made.path.length));
  return deeper.length > 0 ? [] : [link(made, next, { [id]: ID })];
}

function link(made: Linked, next: Linked, parameters: Readonly<Record<string, string>>) {
  const known = namesIn(next.path)
    .filter((name) => namesIn(made.path).includes(name))
    .map((name) => [name, `$request.path.${name}`] as const);
  const operationId = slugOf(next);
  return [operationId, { operationId, parameters: { ...Object.fromEntries(known), ...parameters } }] as const;
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
}

function isMaking(one: Linked): boolean {
  return "201" in responsesOf(one);
}

function responsesOf({ operation }: Linked): Json {
  const { responses } = operation;
  return isRecord(responses) ? responses : {};
}

function slugOf({ operation }: Linked): string {
  return String(operation["operationId"]);
}
