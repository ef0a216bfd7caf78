import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor, SignedIn } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { env } from "#lib/env.ts";

/** Who looks at the page that is being rendered, by their cookie alone: tokens are for the API. Asked once for each page. */
export const pageActor = cache(async (): Promise<Actor> => {
  const cookie = (await headers()).get("cookie");
  return actorOf(new Request(env().appUrl, { headers: cookie === null ? {} : { cookie } }));
});

/** The same, for pages of people who are signed in: leads others to the sign-in, and from there back to `path`. */
export async function signedInPageActor(path: string): Promise<SignedIn> {
  const actor = await pageActor();
  return actor.kind === "visitor" ? redirect(`/sign-in?next=${encodeURIComponent(path)}`) : actor;
}
