import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor, HandOver, Requester, SignedIn } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { HAND_OVER_PAGE } from "#lib/auth/hand-over-cookie.rules.ts";
import { env } from "#lib/env.ts";

/** Who looks at the page that is being rendered, by their cookie alone: tokens are for the API. Asked once for each page. */
const everyPageActor = cache(async (): Promise<Actor> => {
  const cookie = (await headers()).get("cookie");
  return actorOf(new Request(env().appUrl, { headers: cookie === null ? {} : { cookie } }));
});

/** The same, for all pages but one: a customer on a rep's device is led to theirs. */
export async function pageActor(): Promise<Requester> {
  const actor = await everyPageActor();
  return actor.kind === "hand-over" ? redirect(HAND_OVER_PAGE) : actor;
}

/** The same, for the page of a customer on a rep's device; null when nobody handed them one. Leads others to their own. */
export async function handOverPageActor(): Promise<HandOver | null> {
  const actor = await everyPageActor();
  if (actor.kind === "hand-over") return actor;
  return actor.kind === "visitor" ? null : redirect("/projects");
}

/** The same, for pages of people who are signed in: leads others to the sign-in, and from there back to `path`. */
export async function signedInPageActor(path: string): Promise<SignedIn> {
  const actor = await pageActor();
  return actor.kind === "visitor" ? redirect(`/sign-in?next=${encodeURIComponent(path)}`) : actor;
}
