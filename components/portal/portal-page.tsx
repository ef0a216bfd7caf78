import type { ReactNode } from "react";
import { OwnWork } from "#components/reception/own-work.tsx";
import { SiteFooter } from "#components/site-footer.tsx";
import { HEADER_LINK, SiteHeader } from "#components/site-header.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Actor } from "#lib/actor.rules.ts";

interface Props {
  actor: Actor;
  /** Where one comes from. */
  back?: { href: string; words: string };
  /** As wide as the project page; else as wide as text is read well. */
  isWide?: boolean;
  children: ReactNode;
}

/** The frame of the pages of people who signed in, and of those who are about to. */
export function PortalPage({ actor, back, isWide = false, children }: Props) {
  const isKnown = actor.kind !== "visitor";
  return (
    <>
      <SiteHeader home={isKnown ? "/projects" : "/"}>
        {isKnown && (
          <a href="/account" className={`no-print ${HEADER_LINK}`}>
            <Icon name="person" />
            <span className="sr-only sm:not-sr-only">My account</span>
          </a>
        )}
      </SiteHeader>
      <main
        id="main"
        className={`mx-auto w-full px-5 pt-4 pb-20 sm:px-8 lg:pt-8 ${isWide ? "max-w-6xl" : "max-w-[46rem]"}`}
      >
        {back && (
          <a
            href={back.href}
            className="no-print mb-2 -ml-2 inline-flex min-h-12 items-center gap-1.5 rounded-md px-2 font-semibold text-leaf hover:text-leaf-deep hover:underline hover:underline-offset-4"
          >
            <Icon name="arrowLeft" />
            {back.words}
          </a>
        )}
        {children}
      </main>
      <SiteFooter />
      {(actor.kind === "homeowner" || actor.kind === "staff") && <OwnWork userId={actor.userId} />}
    </>
  );
}
