import { LandingScene } from "#components/illustrations/landing-scene.tsx";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { ForgetPages } from "#components/reception/forget-pages.tsx";
import { AddressForm } from "#components/sign-in/address-form.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { nextPathOf } from "#lib/auth/next-path.rules.ts";
import { pageActor } from "#lib/auth/page-actor.ts";
import { brand } from "#lib/brand.ts";

export const metadata = { title: "Sign in" };

/** What is said to people who come from a session that ended, by how it did. */
const OUT: Partial<Record<string, { title: string; words: string }>> = {
  everywhere: { title: "You're signed out", words: "On this device and on all others." },
  "handed-back": {
    title: "Thank you for giving the tablet back",
    words: "Whoever it belongs to signs in again to go on.",
  },
};

interface Props {
  searchParams: Promise<{ next?: string | string[]; out?: string }>;
}

export default async function Page({ searchParams }: Props) {
  const { next, out } = await searchParams;
  const actor = await pageActor();
  if (actor.kind !== "visitor") {
    return (
      <PortalPage actor={actor}>
        <h1 className="text-2xl">You're signed in</h1>
        <p className="mt-3 mb-8 text-ink-soft">
          As <span className="wrap-anywhere text-ink">{actor.email}</span>.
        </p>
        <a href="/projects" className={buttonClass()}>
          To my projects
        </a>
      </PortalPage>
    );
  }
  return (
    <PortalPage actor={actor} isWide back={{ href: "/", words: "Front page" }}>
      <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-2 lg:items-center">
        <div className="max-w-xl">
          {out !== undefined && (
            <Notice className="mb-8" title={OUT[out]?.title ?? "You're signed out"}>
              {OUT[out]?.words ?? "Nobody else can open your projects here."}
            </Notice>
          )}
          <h1 className="text-2xl">
            {out === undefined ? "Your projects, one e-mail away" : "Sign in again"}
          </h1>
          <p className="mt-3 mb-8 max-w-prose text-ink-soft">
            There's no password. {(await brand()).name} sends you an e-mail with a link and a code; either
            signs you in.
          </p>
          <NeedsScript />
          <ForgetPages />
          <AddressForm next={nextPathOf(typeof next === "string" ? next : undefined)} />
        </div>
        <div className="h-96 overflow-hidden rounded-lg bg-(--sky) max-lg:hidden">
          {/* As much of the street as the house takes. */}
          <LandingScene className="-ml-[27rem] h-full max-w-none" />
        </div>
      </div>
    </PortalPage>
  );
}
