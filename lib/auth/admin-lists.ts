import "server-only";
import { listTokensQuery } from "#lib/auth/token.schema.ts";
import { readTokens } from "#lib/auth/token-list.ts";
import { listUsersQuery, type UserView } from "#lib/auth/user.schema.ts";
import { readUsers } from "#lib/auth/user-list.ts";
import { database } from "#lib/db/client.ts";

/** Most of the company's people that one may choose among. */
const MOST_OF_TEAM = 500;

/** What an address asks of a list; each may be there several times. */
export type Asked = Record<string, string | string[] | undefined>;

/** People for the page that lists them. Whether it may be seen, the page has asked. What an address asks in vain is left out. */
export async function findPeople(asked: Asked) {
  const { q, cursor } = asked;
  const read = listUsersQuery.safeParse({ ...(q && { q }), ...(cursor && { cursor }) });
  const query = read.success ? read.data : listUsersQuery.parse({});
  return { ...(await readUsers(database(), query)), q: query.q, isFurther: query.cursor !== undefined };
}

/** The same, of API tokens. */
export async function findTokens({ cursor }: Asked) {
  const read = listTokensQuery.safeParse(cursor ? { cursor } : {});
  const query = read.success ? read.data : listTokensQuery.parse({});
  return { ...(await readTokens(database(), query)), isFurther: query.cursor !== undefined };
}

/** The company's people who are let in, for whom a token can be made. */
export async function findTeam(): Promise<UserView[]> {
  const { items } = await readUsers(database(), { limit: MOST_OF_TEAM });
  return items.filter(({ role, disabled }) => role !== "CUSTOMER" && !disabled);
}
