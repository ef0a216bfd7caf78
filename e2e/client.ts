import { type ClientOptions, createClient, type RooftopClient } from "#lib/client/client.ts";
import type { Person } from "./people.ts";

/** A client that asks as somebody's software. */
export function clientOf(
  baseUrl: string,
  { token: { authorization = "" } }: Person,
  options: Partial<ClientOptions> = {},
): RooftopClient {
  return createClient({ baseUrl, token: authorization.replace("Bearer ", ""), ...options });
}
