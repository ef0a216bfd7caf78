import type { ProjectFilter } from "#lib/projects/project-filter.schema.ts";

/** The query of a workspace address, as Next hands it to a page. */
export type WorkspaceQuery = Record<string, string | string[] | undefined>;

const DAY = 24 * 60 * 60_000;

/** How old a project may be, by the word in the address: days since it was asked for. */
export const AGES = {
  week: { name: "This week", from: 0, to: 7 },
  month: { name: "1 to 4 weeks", from: 7, to: 28 },
  quarter: { name: "1 to 3 months", from: 28, to: 91 },
  older: { name: "Over 3 months", from: 91, to: null },
} as const;
type Age = keyof typeof AGES;

/** The ages, the youngest first. */
export const AGE_NAMES: readonly Age[] = ["week", "month", "quarter", "older"];

/** The pages of the workspace that the filters narrow. */
export type FilteredPage = "/workspace" | "/workspace/pipeline";

/** The filters that an address can name, in the order in which they stand there. */
export const FILTER_NAMES = ["q", "stage", "type", "product", "waitingOn", "age"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What is asked for, by filter: words of the address that are there and not blank. */
export function askedFilters(query: WorkspaceQuery): Partial<Record<FilterName, string>> {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = query[name];
      return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [];
    }),
  );
}

/** The list's own query for these filters, to be parsed by `projectPageQuery`: ages become times. */
export function listQueryOf(asked: Partial<Record<FilterName, string>>, now: Date): Record<string, string> {
  const { age, ...rest } = asked;
  return { ...rest, ...timesOfAge(age, now) };
}

/** When projects of an age were asked for; no bounds for a word that names none. */
export function timesOfAge(
  age: string | undefined,
  now: Date,
): Partial<Record<keyof Pick<ProjectFilter, "createdAfter" | "createdBefore">, string>> {
  const known = Object.entries(AGES).find(([name]) => name === age)?.[1];
  if (known === undefined) return {};
  const ago = (days: number) => new Date(now.getTime() - days * DAY).toISOString();
  return {
    ...(known.to === null ? {} : { createdAfter: ago(known.to) }),
    ...(known.from === 0 ? {} : { createdBefore: ago(known.from) }),
  };
}

/**
 * The address of the workspace with these filters, with a project chosen or none, from a place in the list or its beginning;
 * or of another of its pages.
 */
export function workspacePath(
  asked: Partial<Record<FilterName, string>>,
  {
    page = "/workspace",
    projectId,
    cursor,
  }: { page?: FilteredPage; projectId?: string | undefined; cursor?: string | undefined } = {},
): string {
  const words = new URLSearchParams(
    FILTER_NAMES.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])),
  );
  if (cursor !== undefined) words.set("cursor", cursor);
  const path = projectId === undefined ? page : `/workspace/${projectId}`;
  return words.size === 0 ? path : `${path}?${words.toString()}`;
}
